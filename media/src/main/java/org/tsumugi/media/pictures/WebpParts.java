package org.tsumugi.media.pictures;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/// Copies a WebP's chunks that the picture needs; EXIF, XMP, unknown chunks and all behind the end stay behind.
final class WebpParts {

    private static final Set<String> KEPT = Set.of("VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP");
    private static final int EXIF_OR_XMP_FLAGS = 0x08 | 0x04;
    private static final int EXIF_MOST = 1 << 20;

    /// The size that the file's head must state, once all is copied.
    record Copied(Orientation orientation, int riffSize) {}

    private WebpParts() {}

    static Copied copy(Copier copier) throws IOException, BrokenPicture {
        var orientation = Orientation.UPRIGHT;
        try {
            var head = copier.bytes(12);
            copier.out.write(head);
            var left = Integer.toUnsignedLong(littleEndian(head, 4)) - 4;
            var written = 4L;
            while (left >= 8) {
                var chunk = copier.bytes(8);
                var type = new String(chunk, 0, 4, StandardCharsets.ISO_8859_1);
                var length = Integer.toUnsignedLong(littleEndian(chunk, 4));
                var padded = length + (length & 1);
                left -= 8 + padded;
                // A last chunk of odd length sometimes comes without its padding.
                var present = left < 0 ? length : padded;
                if (KEPT.contains(type)) {
                    copier.out.write(chunk);
                    written += 8 + padded;
                    body(copier, type, present);
                    copier.out.write(new byte[(int) (padded - present)]);
                } else if (type.equals("EXIF") && length <= EXIF_MOST) {
                    orientation = Orientation.of(copier.bytes((int) length));
                    copier.skip(present - length);
                } else {
                    copier.skip(present);
                }
            }
            return new Copied(orientation, (int) written);
        } catch (EOFException e) {
            throw new BrokenPicture("WebP that ends too early", e);
        }
    }

    private static void body(Copier copier, String type, long length) throws IOException {
        if (type.equals("VP8X") && length > 0) {
            copier.out.write(copier.in.readUnsignedByte() & ~EXIF_OR_XMP_FLAGS);
            copier.copy(length - 1);
        } else {
            copier.copy(length);
        }
    }

    private static int littleEndian(byte[] bytes, int at) {
        return ByteBuffer.wrap(bytes, at, 4).order(ByteOrder.LITTLE_ENDIAN).getInt();
    }
}
