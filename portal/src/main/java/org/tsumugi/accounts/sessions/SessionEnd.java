package org.tsumugi.accounts.sessions;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tsumugi.shared.MemberId;

/// Ends what a member has open, for who changes a key of theirs: within seconds, on every node.
@Component
public class SessionEnd {

    private final SessionStore store;
    private final CurrentSession current;

    SessionEnd(SessionStore store, CurrentSession current) {
        this.store = store;
        this.current = current;
    }

    /// All but the one that asks.
    public void others(MemberId member) {
        store.endAllBut(member, current.id());
    }

    public void all(MemberId member) {
        store.endAllBut(member, Optional.empty());
    }
}
