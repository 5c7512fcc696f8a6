package org.tsumugi.trail;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.shared.May;
import org.tsumugi.shared.Right;
import org.tsumugi.shared.Slice;

/// The auditors' door: who did what, newest first.
@Service
@May(Right.READ_TRAIL)
public class Trail {

    private static final int PAGE = 50;

    private final TrailStore store;

    Trail(TrailStore store) {
        this.store = store;
    }

    /// @param before the `next` of the slice above; empty for the newest
    @Transactional(readOnly = true)
    public Slice<TrailEntry, UUID> newest(Optional<UUID> before) {
        return Slice.of(store.newest(before, PAGE + 1), PAGE, TrailEntry::id);
    }
}
