package org.tsumugi.feed.reactions;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.feed.PostId;
import org.tsumugi.feed.Reaction;
import org.tsumugi.feed.ThreadId;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.May;
import org.tsumugi.shared.Right;
import org.tsumugi.shell.Live;

/// The door to a word of courtesy under a post.
@Service
@May(Right.POST)
@Transactional
public class Reactions {

    private final ReactionStore store;
    private final Live live;

    Reactions(ReactionStore store, Live live) {
        this.store = store;
        this.live = live;
    }

    /// Gives my reaction, or takes it back when I had given it.
    ///
    /// @throws AccessDeniedException for who may not read the post, and where it is hidden or withdrawn or its team
    ///                               closed
    public void toggle(PostId post, Reaction reaction) {
        ThreadId thread = store.threadIfMine(post, Actor.current().id())
                .orElseThrow(() -> new AccessDeniedException("No such post"));
        store.toggle(post, Actor.current().id(), reaction);
        live.announce(thread);
    }
}
