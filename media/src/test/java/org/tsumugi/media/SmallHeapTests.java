package org.tsumugi.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tsumugi.stack.LocalStore;

/// Runs in a heap smaller than the files.
@Tag("small-heap")
class SmallHeapTests {

    private static final long MB = 1 << 20;

    private static LocalStore server;
    private static MediaStore store;

    @BeforeAll
    static void start() {
        server = LocalStore.throwaway();
        store = MediaStore.connect(MediaStoreTests.settings(server, "small-heap"));
    }

    @AfterAll
    static void stop() {
        store.close();
        server.close();
    }

    @Test
    void refusesAFileOver50MegabytesAfterOneByteMore() throws IOException {
        assertThat(Runtime.getRuntime().maxMemory()).isLessThan(48 * MB);
        var read = new AtomicLong();
        assertThat(store.keep(text(60 * MB, read), Limits.STANDARD)).isEqualTo(new KeepAnswer.TooLarge(50 * MB));
        assertThat(read).hasValue(50 * MB + 1);
    }

    @Test
    void keepsAndGivesBackAFileLargerThanTheHeap() throws IOException {
        var kept = (KeepAnswer.Kept) store.keep(text(50 * MB, new AtomicLong()), Limits.STANDARD);
        assertThat(kept.size()).isEqualTo(50 * MB);
        try (var fetched = store.fetch(kept.hash())) {
            assertThat(fetched.length()).isEqualTo(50 * MB);
            assertThat(fetched.bytes().transferTo(OutputStream.nullOutputStream()))
                    .isEqualTo(50 * MB);
        }
    }

    private static InputStream text(long length, AtomicLong read) {
        return new InputStream() {
            @Override
            public int read() {
                return read.get() == length ? -1 : 'a' + (int) (read.getAndIncrement() % 26);
            }
        };
    }
}
