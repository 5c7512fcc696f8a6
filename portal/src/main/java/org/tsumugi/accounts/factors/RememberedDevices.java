package org.tsumugi.accounts.factors;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.accounts.remembered.RememberedDevice;
import org.tsumugi.accounts.remembered.RememberedId;
import org.tsumugi.accounts.remembered.Remembering;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.May;
import org.tsumugi.shared.Right;

/// The door to the browsers on which I need not show a second factor.
@Service
@May(Right.ENTER)
@Transactional
public class RememberedDevices {

    private final Remembering remembering;

    RememberedDevices(Remembering remembering) {
        this.remembering = remembering;
    }

    /// Newest first; empty where nobody is remembered at all.
    @Transactional(readOnly = true)
    public List<RememberedDevice> mine() {
        return remembering.of(Actor.current().id());
    }

    /// From now on it is asked like any other; nothing happens to another's.
    public void forget(RememberedId device) {
        remembering.forget(Actor.current().id(), device);
    }
}
