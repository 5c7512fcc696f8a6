package org.tsumugi.feed.following;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.feed.Following;
import org.tsumugi.feed.ThreadId;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.May;
import org.tsumugi.shared.Right;
import org.tsumugi.shared.Unrecorded;

/// The door to how closely I follow a thread.
@Service
@May(Right.READ_FEED)
@Transactional
public class FollowedThreads {

    private final FollowingStore store;

    FollowedThreads(FollowingStore store) {
        this.store = store;
    }

    /// @throws AccessDeniedException for who may not read the thread
    @Unrecorded("what somebody wants to hear of is their own affair")
    public void follow(ThreadId thread, Following how) {
        if (!store.set(thread, Actor.current().id(), how)) {
            throw new AccessDeniedException("No such thread");
        }
    }
}
