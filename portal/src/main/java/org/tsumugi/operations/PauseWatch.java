package org.tsumugi.operations;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// What this node knows of the pause: looked up every second, so that no writing act pays for the question.
@Component
public class PauseWatch {

    private static final long LOOK_MS = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(PauseWatch.class);

    private final PauseStore store;
    private boolean well = true;
    private volatile @Nullable Pause known;

    PauseWatch(PauseStore store) {
        this.store = store;
    }

    @Scheduled(fixedDelay = LOOK_MS)
    void look() {
        try {
            known = store.find().orElse(null);
            well = true;
        } catch (DataAccessException away) {
            if (well) {
                LOG.warn("The database does not answer; what was known of a pause holds on", away);
            }
            well = false;
        }
    }

    /// Empty while everything can be changed.
    public Optional<Pause> now() {
        return Optional.ofNullable(known);
    }
}
