package org.tsumugi;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/// For tests that ask only whether a file is given out: what was opened is closed, or the store's connection is lost.
public final class GivenOut {

    private GivenOut() {}

    public static boolean is(Optional<? extends Closeable> bytes) {
        bytes.ifPresent(GivenOut::close);
        return bytes.isPresent();
    }

    private static void close(Closeable bytes) {
        try {
            bytes.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
