package org.tsumugi.shell;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.tsumugi.shell.Live.Moment;

/// When what was announced last. What was announced longer ago than it keeps, it takes for announced.
class Lately {

    private final SequencedMap<String, Moment> heard = new LinkedHashMap<>();
    private final Duration kept;
    private Moment missed = new Moment(System.nanoTime());

    Lately(Duration kept) {
        this.kept = kept;
    }

    synchronized void add(String topic) {
        long now = System.nanoTime();
        // The oldest stands first: whatever is announced again goes to the end.
        heard.remove(topic);
        heard.put(topic, new Moment(now));
        Moment end = new Moment(now - kept.toNanos());
        while (end.isAfter(heard.firstEntry().getValue())) {
            heard.pollFirstEntry();
        }
        if (end.isAfter(missed)) {
            missed = end;
        }
    }

    /// Nobody knows what was missed until now.
    synchronized void addAll() {
        missed = new Moment(System.nanoTime());
    }

    synchronized boolean isHeard(String topic, Moment since) {
        Moment last = heard.getOrDefault(topic, missed);
        return missed.isAfter(since) || last.isAfter(since);
    }
}
