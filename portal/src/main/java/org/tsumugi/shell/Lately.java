package org.tsumugi.shell;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// What was announced within the last moments.
class Lately {

    /// @param topic empty for whatever there is
    private record Heard(Optional<String> topic, long at) {}

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
        forget();
        heard.addLast(new Heard(topic, System.nanoTime()));
    }

    synchronized boolean isHeard(String topic) {
        forget();
        return heard.stream().anyMatch(one -> one.topic().map(topic::equals).orElse(true));
    }

    private void forget() {
        long end = System.nanoTime() - kept.toNanos();
        while (!heard.isEmpty() && heard.peekFirst().at() - end < 0) {
            heard.removeFirst();
        }
    }
}
