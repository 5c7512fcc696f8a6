package org.tsumugi.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import tsumugi.stack.Line;

/// With the engine away nobody waits long, and it is used again as soon as it is back.
final class OutageTests {

    private static final Duration LONGEST_WAIT = Duration.ofMillis(2500);

    private static URI address(ServerSocket socket) {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }

    private static Duration taken(Runnable attempt) {
        long start = System.nanoTime();
        assertThatThrownBy(attempt::run).isInstanceOf(SearchUnavailable.class);
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static ServerSocket listening(int port) throws IOException {
        return new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
    }

    @Test
    void anEngineThatIsDownIsNoticedAtOnceByEveryone() throws IOException {
        URI nobody;
        try (var socket = listening(0)) {
            nobody = address(socket);
        }
        try (var engine = SearchEngine.connect(nobody)) {
            var index = engine.index(Facilities.plan("down"));

            assertThat(taken(() -> index.search(Query.of("訪看")))).isLessThan(LONGEST_WAIT);
            assertThat(taken(() -> index.suggest("訪", 5))).isLessThan(LONGEST_WAIT);
            assertThat(taken(() -> index.write(List.of(new Change.Remove("a", 1)))))
                    .isLessThan(LONGEST_WAIT);
            assertThat(engine.available()).isFalse();
        }
    }

    @Test
    void anEngineThatHangsCostsOneWaitAndThenNone() throws IOException {
        // Takes connections and never says a word.
        try (var socket = listening(0);
                var engine = SearchEngine.connect(address(socket))) {
            var index = engine.index(Facilities.plan("hanging"));

            assertThat(taken(() -> index.search(Query.of("訪看")))).isLessThan(LONGEST_WAIT);
            assertThat(engine.available()).isFalse();
            assertThat(taken(() -> index.search(Query.of("訪看")))).isLessThan(Duration.ofMillis(200));
        }
    }

    @Test
    void anEngineThatComesBackIsUsedAgain() throws Exception {
        try (var line = new Line(TestEngine.address());
                var engine = SearchEngine.connect(
                        Connection.to(line.address()).within(Duration.ofSeconds(2), Duration.ofSeconds(10)))) {
            Facilities.index();
            var index = engine.index(Facilities.plan(Facilities.NAME));
            assertThat(index.search(Query.of("訪看")).total()).isEqualTo(2);

            line.cut();
            taken(() -> index.search(Query.of("訪看")));
            line.mend();

            assertThat(TestEngine.eventually(engine::available)).isTrue();
            assertThat(index.search(Query.of("訪看")).total()).isEqualTo(2);
        }
    }
}
