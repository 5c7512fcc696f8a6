package org.tsumugi.bell;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.May;
import org.tsumugi.shared.MemberId;
import org.tsumugi.shared.Right;
import org.tsumugi.shared.Slice;
import org.tsumugi.shared.Unrecorded;
import org.tsumugi.shell.Live;

/// The door to what calls me: as long as I belong where I am called to.
@Service
@May(Right.READ_FEED)
@Transactional(readOnly = true)
public class Bell {

    /// Counted no further: nobody needs to know how many more than 99.
    public static final int MOST = 100;

    private static final int LINES = 20;

    private final CallStore calls;
    private final RingStore rings;
    private final Live live;
    private final Clock clock;

    Bell(CallStore calls, RingStore rings, Live live, Clock clock) {
        this.calls = calls;
        this.rings = rings;
        this.live = live;
        this.clock = clock;
    }

    /// How many calls are new, at most [#MOST].
    public int fresh() {
        return calls.fresh(me(), MOST);
    }

    /// Thread by thread, newest call first; `after` is the `next` of the slice above.
    public Slice<CallLine, CallLine.Key> lines(Optional<CallLine.Key> after) {
        return Slice.of(calls.lines(me(), after, LINES + 1), LINES, CallLine::key);
    }

    /// Nothing is new any more; what was said stays unread where it was.
    @Transactional
    @Unrecorded("reading on is no act")
    public void allSeen() {
        rings.allSeen(me(), clock.instant());
        live.announce(BellId.of(me()));
    }

    private static MemberId me() {
        return Actor.current().id();
    }
}
