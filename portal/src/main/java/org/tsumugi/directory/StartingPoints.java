package org.tsumugi.directory;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.shared.May;
import org.tsumugi.shared.Right;
import org.tsumugi.shared.Texts;

/// The door to places that a search may start from, found by the beginning or a part of their name.
@Service
@May(Right.READ_DIRECTORY)
@Transactional(readOnly = true)
public class StartingPoints {

    private static final int MOST = 100;

    private final StartingPointStore store;

    StartingPoints(StartingPointStore store) {
        this.store = store;
    }

    /// Municipalities before towns before facilities.
    public List<StartingPoint> find(String part, int skip, int size) {
        return Texts.storable(part) ? store.find(part, Math.max(0, skip), Math.clamp(size, 0, MOST)) : List.of();
    }
}
