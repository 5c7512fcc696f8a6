package org.tsumugi.accounts.sessions;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.accounts.remembered.Remembering;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.AskAgain;
import org.tsumugi.shared.May;
import org.tsumugi.shared.Right;

/// The door to my signed-in browsers.
@Service
@May(Right.ENTER)
@Transactional
public class Sessions {

    private final SessionStore store;
    private final CurrentSession current;
    private final Remembering remembering;

    Sessions(SessionStore store, CurrentSession current, Remembering remembering) {
        this.store = store;
        this.current = current;
        this.remembering = remembering;
    }

    /// Newest sign-in first.
    @Transactional(readOnly = true)
    public List<SessionLine> mine() {
        return store.open(Actor.current().id(), current.id());
    }

    /// Ends one of mine within seconds, its open tabs too; nothing happens to one that is over or another's.
    @AskAgain
    public void end(SessionId id) {
        store.end(Actor.current().id(), id);
    }

    /// Ends all of mine but the one that asks, and no browser is remembered any more: who presses this has lost one.
    @AskAgain
    public void endOthers() {
        store.endAllBut(Actor.current().id(), current.id());
        remembering.forgetAll(Actor.current().id());
    }
}
