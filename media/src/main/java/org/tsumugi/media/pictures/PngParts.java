package org.tsumugi.media.pictures;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/// Copies a PNG's chunks that the picture needs; text, time, EXIF, unknown chunks and all behind the end stay behind.
final class PngParts {

    private static final Set<String> KEPT = Set.of(
            "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP", "bKGD", "pHYs",
            "acTL", "fcTL", "fdAT");
    private static final int CRC = 4;
    private static final int EXIF_MOST = 1 << 20;

    private PngParts() {}

    static Orientation copy(Copier copier) throws IOException, BrokenPicture {
        var orientation = Orientation.UPRIGHT;
        try {
            copier.copy(8);
            while (true) {
                var length = copier.in.readInt();
                var name = copier.bytes(4);
                var type = new String(name, StandardCharsets.ISO_8859_1);
                if (length < 0) {
                    throw new BrokenPicture("PNG chunk of negative length");
                }
                if (KEPT.contains(type)) {
                    copier.out.write(new byte[] {
                        (byte) (length >> 24), (byte) (length >> 16), (byte) (length >> 8), (byte) length
                    });
                    copier.out.write(name);
                    copier.copy((long) length + CRC);
                } else if (type.equals("eXIf") && length <= EXIF_MOST) {
                    orientation = Orientation.of(copier.bytes(length));
                    copier.skip(CRC);
                } else {
                    copier.skip((long) length + CRC);
                }
                if (type.equals("IEND")) {
                    return orientation;
                }
            }
        } catch (EOFException e) {
            throw new BrokenPicture("PNG that ends too early", e);
        }
    }
}
