package org.tsumugi.media.pictures;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/// Copies a GIF's frames and loop count; comments, XMP, texts and all behind the end stay behind.
final class GifParts {

    private static final int EXTENSION = 0x21;
    private static final int FRAME = 0x2c;
    private static final int TRAILER = 0x3b;
    private static final int GRAPHIC_CONTROL = 0xf9;
    private static final int APPLICATION = 0xff;
    private static final Set<String> LOOPS = Set.of("NETSCAPE2.0", "ANIMEXTS1.0");

    private final Copier copier;
    private int frames;

    private GifParts(Copier copier) {
        this.copier = copier;
    }

    /// Gives the number of pixels of the canvas, which may be larger than any frame.
    static long copy(Copier copier) throws IOException, BrokenPicture {
        return new GifParts(copier).copy();
    }

    private long copy() throws IOException, BrokenPicture {
        try {
            copier.copy(6);
            var screen = copier.bytes(7);
            copier.out.write(screen);
            copier.copy(colours(screen[4] & 0xff));
            blocks();
            return (long) littleEndian(screen, 0) * littleEndian(screen, 2);
        } catch (EOFException e) {
            throw new BrokenPicture("GIF that ends too early", e);
        }
    }

    private void blocks() throws IOException, BrokenPicture {
        while (true) {
            var block = copier.in.read();
            switch (block) {
                case EXTENSION -> extension(copier.in.readUnsignedByte());
                case FRAME -> frame();
                case TRAILER, -1 -> {
                    if (frames == 0) {
                        throw new BrokenPicture("GIF without a picture");
                    }
                    copier.out.write(TRAILER);
                    return;
                }
                default -> throw new BrokenPicture("GIF with an unknown block");
            }
        }
    }

    private void frame() throws IOException {
        var descriptor = copier.bytes(9);
        copier.out.write(FRAME);
        copier.out.write(descriptor);
        copier.copy(colours(descriptor[8] & 0xff));
        copier.copy(1);
        subBlocks(true);
        frames++;
    }

    private void extension(int label) throws IOException {
        switch (label) {
            case GRAPHIC_CONTROL -> {
                copier.out.write(EXTENSION);
                copier.out.write(label);
                subBlocks(true);
            }
            case APPLICATION -> {
                var head = copier.bytes(copier.in.readUnsignedByte());
                var loops = LOOPS.contains(new String(head, StandardCharsets.ISO_8859_1));
                if (loops) {
                    copier.out.write(EXTENSION);
                    copier.out.write(label);
                    copier.out.write(head.length);
                    copier.out.write(head);
                }
                subBlocks(loops);
            }
            default -> subBlocks(false);
        }
    }

    private void subBlocks(boolean keep) throws IOException {
        for (int length = copier.in.readUnsignedByte(); length > 0; length = copier.in.readUnsignedByte()) {
            var data = copier.bytes(length);
            if (keep) {
                copier.out.write(length);
                copier.out.write(data);
            }
        }
        if (keep) {
            copier.out.write(0);
        }
    }

    private static long colours(int flags) {
        return (flags & 0x80) == 0 ? 0 : 3L << ((flags & 7) + 1);
    }

    private static int littleEndian(byte[] bytes, int at) {
        return (bytes[at] & 0xff) | (bytes[at + 1] & 0xff) << 8;
    }
}
