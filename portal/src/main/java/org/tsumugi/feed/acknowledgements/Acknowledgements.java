package org.tsumugi.feed.acknowledgements;

import java.time.Clock;
import java.util.List;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.feed.ThreadId;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.May;
import org.tsumugi.shared.MemberId;
import org.tsumugi.shared.Right;
import org.tsumugi.shell.Live;

/// The door to 確認しました: readers confirm, the author sees who has and who has not.
@Service
@May(Right.READ_FEED)
@Transactional(readOnly = true)
public class Acknowledgements {

    private final AcknowledgementStore store;
    private final Live live;
    private final Clock clock;

    Acknowledgements(AcknowledgementStore store, Live live, Clock clock) {
        this.store = store;
        this.live = live;
        this.clock = clock;
    }

    /// Confirms for me; a second time changes nothing.
    @May(Right.POST)
    @Transactional
    public void confirm(ThreadId thread) {
        if (!store.isAskedOf(thread, me())) {
            throw new AccessDeniedException("No such thread");
        }
        store.confirm(thread, me(), clock.instant());
        live.announce(thread);
    }

    /// Everyone asked, by facility, who has not confirmed first; for the thread's author alone.
    public List<Acknowledgement> of(ThreadId thread) {
        return store.of(thread, me());
    }

    private static MemberId me() {
        return Actor.current().id();
    }
}
