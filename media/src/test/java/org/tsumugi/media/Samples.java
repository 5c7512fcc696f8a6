package org.tsumugi.media;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/// Files for the tests, made byte by byte where a library would be too well-mannered.
public final class Samples {

    /// The words that a cleaned picture must not contain.
    public static final String SECRET = "SECRET-NAME-OF-A-PATIENT";

    private Samples() {}

    /// Left half red, right half blue, a green corner at the top left.
    public static BufferedImage drawing(int width, int height, int type) {
        var picture = new BufferedImage(width, height, type);
        var pen = picture.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height);
        pen.setColor(Color.BLUE);
        pen.fillRect(width / 2, 0, width - width / 2, height);
        pen.setColor(Color.GREEN);
        pen.fillRect(0, 0, width / 4, height / 4);
        pen.dispose();
        return picture;
    }

    public static byte[] jpeg(int width, int height) {
        return written(drawing(width, height, BufferedImage.TYPE_3BYTE_BGR), "jpeg");
    }

    public static byte[] png(int width, int height) {
        return written(drawing(width, height, BufferedImage.TYPE_4BYTE_ABGR), "png");
    }

    public static byte[] gif(int width, int height) {
        return written(drawing(width, height, BufferedImage.TYPE_BYTE_INDEXED), "gif");
    }

    public static byte[] written(BufferedImage picture, String format) {
        try {
            var out = new ByteArrayOutputStream();
            ImageIO.write(picture, format, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static BufferedImage read(byte[] picture) {
        try {
            return Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(picture)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] resource(String name) {
        try (var in = Samples.class.getResourceAsStream("/org/tsumugi/media/" + name)) {
            return Objects.requireNonNull(in).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// TIFF as in EXIF: how the camera was held, a description, and a GPS position.
    public static byte[] tiff(int orientation) {
        var description = SECRET.getBytes(StandardCharsets.US_ASCII);
        var bytes = ByteBuffer.allocate(200).order(ByteOrder.BIG_ENDIAN);
        bytes.put("MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8);
        bytes.putShort((short) 3);
        bytes.putShort((short) 0x010e)
                .putShort((short) 2)
                .putInt(description.length)
                .putInt(100);
        bytes.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        bytes.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(60);
        bytes.putInt(0);
        bytes.position(60);
        bytes.putShort((short) 1)
                .putShort((short) 2)
                .putShort((short) 5)
                .putInt(3)
                .putInt(140)
                .putInt(0);
        bytes.position(100);
        bytes.put(description);
        bytes.position(140);
        bytes.putInt(38).putInt(1).putInt(43).putInt(1).putInt(59).putInt(1);
        return bytes.array();
    }

    /// Puts EXIF, XMP and a comment behind the JPEG's first two bytes and a second file behind its end.
    public static byte[] withMetadata(byte[] jpeg, int orientation) {
        var out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.writeBytes(segment(0xe1, join("Exif\0\0".getBytes(StandardCharsets.US_ASCII), tiff(orientation))));
        out.writeBytes(segment(0xe1, text("http://ns.adobe.com/xap/1.0/\0<x>" + SECRET + "</x>")));
        out.writeBytes(segment(0xed, text("Photoshop 3.0\0" + SECRET)));
        out.writeBytes(segment(0xfe, text("<?php " + SECRET + " ?>")));
        out.write(jpeg, 2, jpeg.length - 2);
        out.writeBytes(text("PK-or-film-behind-the-end-" + SECRET));
        return out.toByteArray();
    }

    public static byte[] segment(int marker, byte[] body) {
        var length = body.length + 2;
        return join(new byte[] {(byte) 0xff, (byte) marker, (byte) (length >> 8), (byte) length}, body);
    }

    /// Inserts chunks before the PNG's pixels.
    public static byte[] withChunk(byte[] png, String type, byte[] body) {
        var beforePixels = 8 + 25;
        var out = new ByteArrayOutputStream();
        out.write(png, 0, beforePixels);
        out.writeBytes(chunk(type, body));
        out.write(png, beforePixels, png.length - beforePixels);
        return out.toByteArray();
    }

    public static byte[] chunk(String type, byte[] body) {
        var named = join(text(type), body);
        var crc = new CRC32();
        crc.update(named);
        return join(
                ByteBuffer.allocate(4).putInt(body.length).array(),
                named,
                ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }

    public static byte[] riff(String type, byte[] body) {
        var head = ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(text(type))
                .putInt(body.length);
        return join(head.array(), body, new byte[body.length & 1]);
    }

    public static byte[] zip(Map<String, byte[]> entries) {
        try {
            var out = new ByteArrayOutputStream();
            try (var zip = new ZipOutputStream(out)) {
                for (var entry : entries.entrySet()) {
                    zip.putNextEntry(new ZipEntry(entry.getKey()));
                    zip.write(entry.getValue());
                    zip.closeEntry();
                }
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The least that makes an archive a Word file, and more parts.
    public static byte[] docx(Map<String, byte[]> more) {
        return ooxml("wordprocessingml.document.main+xml", more);
    }

    public static byte[] ooxml(String main, Map<String, byte[]> more) {
        var entries = new LinkedHashMap<String, byte[]>();
        entries.put("[Content_Types].xml", text("""
                <?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
                <Override PartName="/main.xml" ContentType="application/vnd.openxmlformats-officedocument.%s"/></Types>""".formatted(main)));
        entries.put("_rels/.rels", text("<Relationships/>"));
        entries.put("main.xml", text("<document/>"));
        entries.putAll(more);
        return zip(entries);
    }

    public static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] join(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
