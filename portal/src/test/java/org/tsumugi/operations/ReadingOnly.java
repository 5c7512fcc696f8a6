package org.tsumugi.operations;

import org.springframework.context.ApplicationContext;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Reason;

/// The portal while members may only read, for tests of other rooms.
public final class ReadingOnly {

    private ReadingOnly() {}

    public static void during(ApplicationContext portal, Actor administrator, Runnable work) {
        Pauses pauses = portal.getBean(Pauses.class);
        PauseWatch watch = portal.getBean(PauseWatch.class);
        administrator.act(() -> pauses.begin(new Reason("点検のため")));
        watch.look();
        try {
            work.run();
        } finally {
            administrator.act(pauses::end);
            watch.look();
        }
    }
}
