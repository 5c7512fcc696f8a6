package org.tsumugi.shell;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.tsumugi.shell.Live.Moment;

/// What was announced within the last moments.
class Lately {

    /// @param topic empty for whatever there is
    private record Heard(Optional<String> topic, Moment at) {}

    private final Deque<Heard> heard = new ArrayDeque<>();
    private final Duration kept;

    Lately(Duration kept) {
        this.kept = kept;
    }

    void add(String topic) {
        add(Optional.of(topic));
    }

    /// Nobody knows what was missed.
    void addAll() {
        add(Optional.empty());
    }

    private synchronized void add(Optional<String> topic) {
        long now = System.nanoTime();
        Moment end = new Moment(now - kept.toNanos());
        while (!heard.isEmpty() && end.isAfter(heard.getFirst().at())) {
            heard.removeFirst();
        }
        heard.addLast(new Heard(topic, new Moment(now)));
    }

    synchronized boolean isHeard(String topic, Moment since) {
        return heard.stream()
                .filter(one -> one.at().isAfter(since))
                .anyMatch(one -> one.topic().map(topic::equals).orElse(true));
    }
}
