package org.tsumugi.media.pictures;

import java.awt.image.BufferedImage;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;

/// Cleans and shrinks pictures, from file to file.
public final class Pictures {

    /// Turning takes six bytes of memory a pixel. A larger JPEG keeps the bare note of how it lies, which every browser
    /// obeys.
    private static final long TURNED_MOST = 24_000_000;

    /// The reader of WebP is written in Java and takes a second for three megapixels.
    private static final long WEBP_MOST = 16_777_216;

    private static final int BUFFER = 64 * 1024;

    /// A cleaned picture as it is shown, and a small likeness of it that proves that it can be decoded.
    public record Cleaned(PictureKind kind, int width, int height, BufferedImage likeness) {}

    private Pictures() {}

    /// The pixels that the picture's head states, without decoding it.
    public static long pixels(PictureKind kind, Path file, long maxPixels)
            throws IOException, BrokenPicture, TooManyPixels {
        try (var decoder = new Decoder(kind, file)) {
            var most = kind == PictureKind.WEBP ? Math.min(WEBP_MOST, maxPixels) : maxPixels;
            return checked((long) decoder.width() * decoder.height(), most);
        }
    }

    /// Writes to the second file what of the first may be kept, upright; the likeness has at most that many pixels on
    /// its longer side.
    public static Cleaned clean(PictureKind kind, Path in, Path out, long maxPixels, int likeness)
            throws IOException, BrokenPicture, TooManyPixels {
        var pixels = pixels(kind, in, maxPixels);
        var lies = copy(kind, in, out, maxPixels);
        if (lies == Orientation.UPRIGHT) {
            return cleaned(kind, out, lies, likeness);
        }
        if (pixels > TURNED_MOST) {
            if (kind != PictureKind.JPEG) {
                throw new TooManyPixels(pixels, TURNED_MOST);
            }
            try (var copier = copier(in, out)) {
                JpegParts.copyWithOrientation(copier);
            }
            return cleaned(kind, out, lies, likeness);
        }
        return turned(kind, lies, out, likeness);
    }

    /// A small likeness of a cleaned picture.
    public static BufferedImage likeness(PictureKind kind, Path file, long maxPixels, int longest)
            throws IOException, BrokenPicture, TooManyPixels {
        pixels(kind, file, maxPixels);
        var lies = kind == PictureKind.JPEG ? orientation(file) : Orientation.UPRIGHT;
        return cleaned(kind, file, lies, longest).likeness();
    }

    private static Cleaned cleaned(PictureKind kind, Path file, Orientation lies, int likeness)
            throws IOException, BrokenPicture {
        try (var decoder = new Decoder(kind, file)) {
            var width = decoder.width();
            var height = decoder.height();
            // Twice the size wanted is left, so that shrinking has something to average.
            var step = Math.max(1, Math.max(width, height) / (2 * likeness));
            var small = Drawing.upright(Drawing.shrunk(decoder.every(step), likeness), lies);
            return lies.swapsSides()
                    ? new Cleaned(kind, height, width, small)
                    : new Cleaned(kind, width, height, small);
        }
    }

    private static Cleaned turned(PictureKind kind, Orientation lies, Path file, int likeness)
            throws IOException, BrokenPicture {
        BufferedImage upright;
        try (var decoder = new Decoder(kind, file)) {
            upright = Drawing.upright(decoder.every(1), lies);
        }
        var opaque = kind == PictureKind.JPEG || !upright.getColorModel().hasAlpha();
        var turnedKind = kind == PictureKind.PNG || !opaque ? PictureKind.PNG : PictureKind.JPEG;
        Drawing.write(upright, turnedKind, file);
        return new Cleaned(turnedKind, upright.getWidth(), upright.getHeight(), Drawing.shrunk(upright, likeness));
    }

    private static Orientation copy(PictureKind kind, Path in, Path out, long maxPixels)
            throws IOException, BrokenPicture, TooManyPixels {
        try (var copier = copier(in, out)) {
            return switch (kind) {
                case JPEG -> JpegParts.copy(copier);
                case PNG -> PngParts.copy(copier);
                case GIF -> {
                    checked(GifParts.copy(copier), maxPixels);
                    yield Orientation.UPRIGHT;
                }
                case WEBP -> {
                    var copied = WebpParts.copy(copier);
                    copier.close();
                    stateSize(out, copied.riffSize());
                    yield copied.orientation();
                }
            };
        }
    }

    private static void stateSize(Path webp, int size) throws IOException {
        try (var file = new RandomAccessFile(webp.toFile(), "rw")) {
            file.seek(4);
            file.writeInt(Integer.reverseBytes(size));
        }
    }

    private static Orientation orientation(Path jpeg) throws IOException, BrokenPicture {
        try (var copier =
                new Copier(new BufferedInputStream(Files.newInputStream(jpeg)), OutputStream.nullOutputStream())) {
            return JpegParts.copy(copier);
        }
    }

    private static Copier copier(Path in, Path out) throws IOException {
        return new Copier(
                new BufferedInputStream(Files.newInputStream(in), BUFFER),
                new BufferedOutputStream(Files.newOutputStream(out), BUFFER));
    }

    private static long checked(long pixels, long maxPixels) throws TooManyPixels {
        if (pixels > maxPixels) {
            throw new TooManyPixels(pixels, maxPixels);
        }
        return pixels;
    }
}
