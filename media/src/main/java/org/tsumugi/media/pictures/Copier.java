package org.tsumugi.media.pictures;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// Walks a picture's container from an input to an output: what is not copied on purpose stays behind.
final class Copier implements AutoCloseable {

    final DataInputStream in;
    final OutputStream out;

    Copier(InputStream in, OutputStream out) {
        this.in = new DataInputStream(in);
        this.out = out;
    }

    byte[] bytes(int count) throws IOException {
        var bytes = in.readNBytes(count);
        if (bytes.length < count) {
            throw new EOFException();
        }
        return bytes;
    }

    void copy(long count) throws IOException {
        var buffer = new byte[8192];
        for (long left = count; left > 0; ) {
            var n = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (n < 0) {
                throw new EOFException();
            }
            out.write(buffer, 0, n);
            left -= n;
        }
    }

    void skip(long count) throws IOException {
        in.skipNBytes(count);
    }

    @Override
    public void close() throws IOException {
        in.close();
        out.close();
    }

    static byte[] join(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
