package org.tsumugi.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tsumugi.stack.Line;
import tsumugi.stack.LocalStore;

class StoreDownTests {

    private static final ContentHash SOME = new ContentHash("a".repeat(64));

    private static StoreSettings at(int port) {
        return new StoreSettings(URI.create("http://127.0.0.1:" + port), "key", "secret-key", "bucket", "us-east-1");
    }

    @Test
    @Timeout(10)
    void saysAtOnceThatNobodyListens() throws IOException {
        int free;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        try (var store = MediaStore.connect(at(free))) {
            assertThatThrownBy(store::check).isInstanceOf(StoreUnavailable.class);
            assertThatThrownBy(() -> store.fetch(SOME)).isInstanceOf(StoreUnavailable.class);
            assertThatThrownBy(() -> store.exists(SOME)).isInstanceOf(StoreUnavailable.class);
            assertThatThrownBy(() -> store.remove(SOME)).isInstanceOf(StoreUnavailable.class);
            assertThatThrownBy(() -> store.pages(SOME)).isInstanceOf(StoreUnavailable.class);
            assertThatThrownBy(() -> store.preview(SOME, FileType.PDF, PreviewSize.PAGE))
                    .isInstanceOf(StoreUnavailable.class);
            assertThatThrownBy(() -> store.keep(new ByteArrayInputStream(Samples.text("一行")), Limits.STANDARD))
                    .isInstanceOf(StoreUnavailable.class);
        }
    }

    @Test
    @Timeout(10)
    void doesNotWaitLongForOneThatHangs() throws IOException {
        // The system takes the connection, and nobody ever answers.
        try (var mute = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                var bucket = new Bucket(at(mute.getLocalPort()), Duration.ofMillis(500))) {
            assertThatThrownBy(bucket::check).isInstanceOf(StoreUnavailable.class);
            assertThatThrownBy(() -> bucket.get("key", null)).isInstanceOf(StoreUnavailable.class);
            assertThatThrownBy(() -> bucket.put("key", new byte[10], "text/plain"))
                    .isInstanceOf(StoreUnavailable.class);
        }
    }

    @Test
    void aCallThatBreaksOffIsMadeOnceMore() throws IOException {
        try (var server = LocalStore.throwaway();
                var line = new Line(server.endpoint());
                var store = MediaStore.connect(new StoreSettings(
                        line.address(), server.accessKey(), server.secretKey(), server.bucket(), server.region()))) {
            line.breakOff(1);
            var kept = (KeepAnswer.Kept) store.keep(new ByteArrayInputStream(Samples.text("一行")), Limits.STANDARD);
            assertThat(line.stillBad()).isZero();
            assertThat(store.exists(kept.hash())).isTrue();
        }
    }

    @Test
    void doesNotTakeAWrongKeyForAMissingFile() {
        try (var server = LocalStore.throwaway();
                var store = MediaStore.connect(new StoreSettings(
                        server.endpoint(), server.accessKey(), "another-secret", server.bucket(), server.region()))) {
            assertThatThrownBy(() -> store.fetch(SOME)).isInstanceOf(StoreUnavailable.class);
            assertThatThrownBy(() -> store.exists(SOME)).isInstanceOf(StoreUnavailable.class);
        }
    }

    @Test
    void saysThatTheStoreWentAway() throws IOException {
        try (var server = LocalStore.throwaway();
                var store = MediaStore.connect(MediaStoreTests.settings(server, "back"))) {
            var kept = (KeepAnswer.Kept) store.keep(new ByteArrayInputStream(Samples.text("一行")), Limits.STANDARD);
            server.close();
            assertThatThrownBy(() -> store.fetch(kept.hash())).isInstanceOf(StoreUnavailable.class);
        }
    }
}
