package org.tsumugi.media.pictures;

import com.twelvemonkeys.imageio.metadata.tiff.TIFF;
import com.twelvemonkeys.imageio.metadata.tiff.TIFFReader;
import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// How a camera was held: the eight ways that EXIF knows, as the transformation that sets the picture upright.
enum Orientation {
    UPRIGHT,
    MIRRORED,
    UPSIDE_DOWN,
    MIRRORED_UPSIDE_DOWN,
    MIRRORED_ON_LEFT,
    ON_RIGHT,
    MIRRORED_ON_RIGHT,
    ON_LEFT;

    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

    /// Reads an EXIF block with or without its leading mark; what can't be read is upright.
    static Orientation of(byte[] exif) {
        var marked = exif.length > EXIF.length && Arrays.equals(exif, 0, EXIF.length, EXIF, 0, EXIF.length);
        var tiff = marked ? Arrays.copyOfRange(exif, EXIF.length, exif.length) : exif;
        try (var in = new ByteArrayImageInputStream(tiff)) {
            var entry = new TIFFReader().read(in).getEntryById(TIFF.TAG_ORIENTATION);
            return entry != null && entry.getValue() instanceof Number n && n.intValue() >= 1 && n.intValue() <= 8
                    ? values()[n.intValue() - 1]
                    : UPRIGHT;
        } catch (IOException | RuntimeException e) {
            return UPRIGHT;
        }
    }

    /// The number that EXIF gives it.
    int exif() {
        return ordinal() + 1;
    }

    boolean swapsSides() {
        return ordinal() >= MIRRORED_ON_LEFT.ordinal();
    }

    /// From the stored pixels to the upright picture.
    AffineTransform upright(int width, int height) {
        return switch (this) {
            case UPRIGHT -> new AffineTransform();
            case MIRRORED -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case UPSIDE_DOWN -> new AffineTransform(-1, 0, 0, -1, width, height);
            case MIRRORED_UPSIDE_DOWN -> new AffineTransform(1, 0, 0, -1, 0, height);
            case MIRRORED_ON_LEFT -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case ON_RIGHT -> new AffineTransform(0, 1, -1, 0, height, 0);
            case MIRRORED_ON_RIGHT -> new AffineTransform(0, -1, -1, 0, height, width);
            case ON_LEFT -> new AffineTransform(0, -1, 1, 0, 0, width);
        };
    }
}
