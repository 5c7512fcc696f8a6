package org.tsumugi.bell;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.tsumugi.members.standing.MemberLeft;

/// Nothing calls whoever has left: calls, wishes and browsers are forgotten.
@Component
class LastCalls {

    private final RingStore store;

    LastCalls(RingStore store) {
        this.store = store;
    }

    @ApplicationModuleListener
    void on(MemberLeft left) {
        store.forget(left.member());
    }
}
