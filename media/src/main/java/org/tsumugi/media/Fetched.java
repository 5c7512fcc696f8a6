package org.tsumugi.media;

import java.io.IOException;
import java.io.InputStream;

/// A file's bytes on their way out of the store, to be closed by whoever asked.
/// Length counts the bytes of this answer, total those of the whole file.
public record Fetched(InputStream bytes, long length, long total, FileType type) implements AutoCloseable {

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
