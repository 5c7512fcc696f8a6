package org.tsumugi.media.pictures;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.FileImageOutputStream;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import net.coobird.thumbnailator.Thumbnails;

/// Turns, shrinks and writes pictures that are in memory.
public final class Drawing {

    /// High enough that a turned photograph of a wound shows what the camera saw.
    private static final float KEPT_QUALITY = 0.92f;

    private static final float SEEN_QUALITY = 0.85f;

    private Drawing() {}

    /// At most that many pixels on the longer side, never enlarged; transparent parts become white.
    public static BufferedImage shrunk(BufferedImage picture, int longest) throws IOException {
        var fits = Math.max(picture.getWidth(), picture.getHeight()) <= longest;
        var small =
                fits ? picture : Thumbnails.of(picture).size(longest, longest).asBufferedImage();
        var opaque = new BufferedImage(small.getWidth(), small.getHeight(), BufferedImage.TYPE_INT_RGB);
        var pen = opaque.createGraphics();
        pen.drawImage(small, 0, 0, Color.WHITE, null);
        pen.dispose();
        return opaque;
    }

    /// A JPEG for the eye, in memory: previews are small.
    public static void writeJpeg(BufferedImage picture, OutputStream out) throws IOException {
        try (var stream = new MemoryCacheImageOutputStream(out)) {
            write(picture, "jpeg", SEEN_QUALITY, stream);
        }
    }

    static BufferedImage upright(BufferedImage picture, Orientation lies) {
        if (lies == Orientation.UPRIGHT) {
            return picture;
        }
        var width = picture.getWidth();
        var height = picture.getHeight();
        var upright = lies.swapsSides()
                ? new BufferedImage(height, width, sameType(picture))
                : new BufferedImage(width, height, sameType(picture));
        var pen = upright.createGraphics();
        pen.drawImage(picture, lies.upright(width, height), null);
        pen.dispose();
        return upright;
    }

    static void write(BufferedImage picture, PictureKind kind, Path file) throws IOException {
        Files.newOutputStream(file).close(); // empties it: the stream below would leave a longer file's tail
        try (var out = new FileImageOutputStream(file.toFile())) {
            write(picture, kind == PictureKind.JPEG ? "jpeg" : "png", KEPT_QUALITY, out);
        }
    }

    private static int sameType(BufferedImage picture) {
        if (picture.getType() == BufferedImage.TYPE_BYTE_GRAY) {
            return BufferedImage.TYPE_BYTE_GRAY;
        }
        return picture.getColorModel().hasAlpha() ? BufferedImage.TYPE_4BYTE_ABGR : BufferedImage.TYPE_3BYTE_BGR;
    }

    private static void write(BufferedImage picture, String format, float quality, ImageOutputStream out)
            throws IOException {
        var writer = ImageIO.getImageWritersByFormatName(format).next();
        try {
            writer.setOutput(out);
            var wanted = writer.getDefaultWriteParam();
            if (format.equals("jpeg")) {
                wanted.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                wanted.setCompressionQuality(quality);
            }
            writer.write(null, new IIOImage(picture, null, null), wanted);
        } finally {
            writer.dispose();
        }
    }
}
