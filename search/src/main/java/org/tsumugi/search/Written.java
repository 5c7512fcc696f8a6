package org.tsumugi.search;

import java.util.ArrayList;
import java.util.List;

/// What became of a batch: taken in, passed over because the index knows something newer, or refused.
public record Written(long applied, long older, List<Failure> failures) {

    static final Written NOTHING = new Written(0, 0, List.of());

    public Written {
        failures = List.copyOf(failures);
    }

    /// A document that the engine will not take, and why.
    public record Failure(String id, String reason) {}

    public boolean complete() {
        return failures.isEmpty();
    }

    Written and(Written more) {
        var all = new ArrayList<>(failures);
        all.addAll(more.failures);
        return new Written(applied + more.applied, older + more.older, all);
    }
}
