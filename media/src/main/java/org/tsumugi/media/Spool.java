package org.tsumugi.media;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A temporary file that only this process's user may read and that is gone when closed: bytes wait on disk, not in
/// memory.
final class Spool implements AutoCloseable {

    private static final int BUFFER = 64 * 1024;

    private final Path file;

    private Spool(Path file) {
        this.file = file;
    }

    static Spool empty() throws IOException {
        return new Spool(Files.createTempFile("tsumugi-media-", ".spool"));
    }

    /// Takes in at most one byte more than the limit: enough to know that there is too much.
    static Spool of(InputStream bytes, long limit) throws IOException {
        var spool = empty();
        try (var out = Files.newOutputStream(spool.file)) {
            var buffer = new byte[BUFFER];
            var left = limit + 1;
            while (left > 0) {
                var n = bytes.read(buffer, 0, (int) Math.min(BUFFER, left));
                if (n < 0) {
                    break;
                }
                out.write(buffer, 0, n);
                left -= n;
            }
            return spool;
        } catch (IOException | RuntimeException e) {
            spool.close();
            throw e;
        }
    }

    Path file() {
        return file;
    }

    long size() throws IOException {
        return Files.size(file);
    }

    InputStream read() throws IOException {
        return new BufferedInputStream(Files.newInputStream(file), BUFFER);
    }

    ContentHash hash() throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            try (var in = new DigestInputStream(Files.newInputStream(file), digest)) {
                var buffer = new byte[BUFFER];
                while (in.read(buffer) >= 0) {
                    // Reading is what feeds the digest.
                }
            }
            return new ContentHash(HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java knows SHA-256", e);
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
