package org.tsumugi.media.pictures;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;

/// Reads a picture from a file; whatever a reader stumbles over is a broken picture.
final class Decoder implements AutoCloseable {

    static {
        // Image readers are looked up once, through the thread's class loader, which need not be the one that sees
        // them.
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        thread.setContextClassLoader(Decoder.class.getClassLoader());
        ImageIO.scanForPlugins();
        thread.setContextClassLoader(before);
    }

    private final FileImageInputStream in;
    private final ImageReader reader;

    Decoder(PictureKind kind, Path file) throws IOException {
        in = new FileImageInputStream(file.toFile());
        reader = ImageIO.getImageReadersByFormatName(kind.name().toLowerCase(Locale.ROOT))
                .next();
        reader.setInput(in, true, true);
    }

    int width() throws BrokenPicture {
        return Math.toIntExact(read(() -> (long) reader.getWidth(0)));
    }

    int height() throws BrokenPicture {
        return Math.toIntExact(read(() -> (long) reader.getHeight(0)));
    }

    /// Every n-th pixel of every n-th row, so that a large picture never is in memory for a small one.
    BufferedImage every(int n) throws BrokenPicture {
        return read(() -> {
            var wanted = reader.getDefaultReadParam();
            wanted.setSourceSubsampling(n, n, 0, 0);
            return reader.read(0, wanted);
        });
    }

    private interface Reading<T> {
        T run() throws IOException;
    }

    private static <T> T read(Reading<T> reading) throws BrokenPicture {
        try {
            return reading.run();
        } catch (IOException | RuntimeException e) {
            throw new BrokenPicture("The picture can't be read: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() throws IOException {
        reader.dispose();
        in.close();
    }
}
