package org.tsumugi.operations;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// What this node knows of the pause: looked up every second, so that no writing act pays for the question.
@Component
public class PauseWatch {

    private static final long LOOK_MS = 1_000;

    private final PauseStore store;
    private volatile @Nullable Pause known;

    PauseWatch(PauseStore store) {
        this.store = store;
    }

    @Scheduled(fixedDelay = LOOK_MS)
    void look() {
        known = store.find().orElse(null);
    }

    /// Empty while everything can be changed.
    public Optional<Pause> now() {
        return Optional.ofNullable(known);
    }
}
