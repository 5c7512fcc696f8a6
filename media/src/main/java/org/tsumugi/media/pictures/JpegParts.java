package org.tsumugi.media.pictures;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Copies a JPEG's segments that the picture needs; EXIF, XMP, IPTC, comments, embedded second pictures and all behind
/// the end stay behind.
final class JpegParts {

    /// A progressive picture has some ten scans; thousands would keep a decoder busy for hours.
    private static final int SCANS = 100;

    private static final int APP0 = 0xe0;
    private static final int APP1 = 0xe1;
    private static final int APP2 = 0xe2;
    private static final int APP14 = 0xee;
    private static final int RST0 = 0xd0;
    private static final int RST7 = 0xd7;
    private static final int SOI = 0xd8;
    private static final int EOI = 0xd9;
    private static final int SOS = 0xda;

    private final Copier copier;
    private final boolean keepOrientation;
    private Orientation orientation = Orientation.UPRIGHT;
    private int scans;

    private JpegParts(Copier copier, boolean keepOrientation) {
        this.copier = copier;
        this.keepOrientation = keepOrientation;
    }

    static Orientation copy(Copier copier) throws IOException, BrokenPicture {
        return new JpegParts(copier, false).copy();
    }

    /// As [#copy], but the note of how the camera was held stays, and only that of all EXIF.
    static void copyWithOrientation(Copier copier) throws IOException, BrokenPicture {
        new JpegParts(copier, true).copy();
    }

    private Orientation copy() throws IOException, BrokenPicture {
        try {
            copier.skip(2);
            copier.out.write(new byte[] {(byte) 0xff, (byte) 0xd8});
            for (var marker = marker(); marker != EOI; ) {
                marker = segment(marker);
            }
        } catch (EOFException e) {
            // Phones and mail cut pictures short; decoders show what is there.
            if (scans == 0) {
                throw new BrokenPicture("JPEG without a picture", e);
            }
        }
        copier.out.write(new byte[] {(byte) 0xff, (byte) EOI});
        return orientation;
    }

    /// Handles one segment and gives the marker after it.
    private int segment(int marker) throws IOException, BrokenPicture {
        if (marker >= RST0 && marker <= SOI) {
            return marker(); // out of place, and without a body
        }
        var length = copier.in.readUnsignedShort() - 2;
        if (length < 0) {
            throw new BrokenPicture("JPEG segment of negative length");
        }
        var body = copier.bytes(length);
        switch (marker) {
            case APP0 -> jfif(body);
            case APP1 -> exif(body);
            case APP2 -> keepIf(marker, body, "ICC_PROFILE\0", length);
            case APP14 -> keepIf(marker, body, "Adobe", 12);
            case SOS -> {
                if (++scans > SCANS) {
                    throw new BrokenPicture("JPEG with more than " + SCANS + " scans");
                }
                write(marker, body);
                return scan();
            }
            default -> {
                // Tables and frames: 0xc0 to 0xcf and 0xdb to 0xdf; the rest are applications' notes and comments.
                if (marker >= 0xc0 && marker <= 0xdf) {
                    write(marker, body);
                }
            }
        }
        return marker();
    }

    /// Keeps the density, drops the thumbnail that may be inside.
    private void jfif(byte[] body) throws IOException {
        if (startsWith(body, "JFIF\0") && body.length >= 14) {
            var plain = Arrays.copyOf(body, 14);
            plain[12] = 0;
            plain[13] = 0;
            write(APP0, plain);
        }
    }

    private void exif(byte[] body) throws IOException {
        if (!startsWith(body, "Exif\0\0") || orientation != Orientation.UPRIGHT) {
            return;
        }
        orientation = Orientation.of(body);
        if (keepOrientation && orientation != Orientation.UPRIGHT) {
            byte[] mark = "Exif\0\0MM\0*\0\0\0\b\0\1".getBytes(StandardCharsets.US_ASCII);
            byte[] entry = {0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte) orientation.exif(), 0, 0, 0, 0, 0, 0};
            write(APP1, Copier.join(mark, entry));
        }
    }

    private void keepIf(int marker, byte[] body, String start, int most) throws IOException {
        if (startsWith(body, start)) {
            write(marker, Arrays.copyOf(body, Math.min(body.length, most)));
        }
    }

    private void write(int marker, byte[] body) throws IOException {
        copier.out.write(0xff);
        copier.out.write(marker);
        copier.out.write((body.length + 2) >> 8);
        copier.out.write((body.length + 2) & 0xff);
        copier.out.write(body);
    }

    /// Copies compressed pixels up to the next marker and gives that.
    private int scan() throws IOException {
        while (true) {
            var b = copier.in.readUnsignedByte();
            if (b != 0xff) {
                copier.out.write(b);
                continue;
            }
            var next = copier.in.readUnsignedByte();
            while (next == 0xff) {
                next = copier.in.readUnsignedByte();
            }
            if (next != 0 && (next < RST0 || next > RST7)) {
                return next;
            }
            copier.out.write(0xff);
            copier.out.write(next);
        }
    }

    private int marker() throws IOException, BrokenPicture {
        // Some writers leave stray bytes between segments; decoders look for the next marker too.
        var b = copier.in.readUnsignedByte();
        while (b != 0xff) {
            b = copier.in.readUnsignedByte();
        }
        while (b == 0xff) {
            b = copier.in.readUnsignedByte();
        }
        if (b < 0xc0) {
            throw new BrokenPicture("JPEG with an unknown marker");
        }
        return b;
    }

    private static boolean startsWith(byte[] body, String start) {
        return body.length >= start.length()
                && new String(body, 0, start.length(), StandardCharsets.ISO_8859_1).equals(start);
    }
}
