package org.tsumugi.operations;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.shared.May;
import org.tsumugi.shared.Reason;
import org.tsumugi.shared.Right;

/// The door to the switch: while it is on, everything can be read and nothing changed, on every node within a second.
/// Drafts are still kept; people still get in and out.
@Service
@May(Right.CUT_OFF)
@Transactional
public class Pauses {

    private final PauseStore store;
    private final Clock clock;

    Pauses(PauseStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// @param why shown to everyone
    public void begin(Reason why) {
        store.begin(new Pause(why.text(), clock.instant()));
    }

    public void end() {
        store.end();
    }

    @Transactional(readOnly = true)
    public Optional<Pause> now() {
        return store.find();
    }
}
