package org.tsumugi.feed.requests;

import org.springframework.stereotype.Component;
import org.tsumugi.feed.Beginning;
import org.tsumugi.feed.NewThread;
import org.tsumugi.feed.PostKind;
import org.tsumugi.feed.ThreadId;

/// A thread that asks for something begins open.
@Component
class RequestsBegin implements Beginning {

    private final RequestStore store;

    RequestsBegin(RequestStore store) {
        this.store = store;
    }

    @Override
    public void begun(ThreadId thread, NewThread said) {
        if (said.kind() == PostKind.REQUEST) {
            store.add(thread, said.neededBy());
        }
    }
}
