package org.tsumugi.accounts.owners;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.tsumugi.members.standing.MemberLeft;

/// Deletes what a member came in with when they have left: user name, password, second factors, sessions.
@Component
class Farewell {

    private final AccountStore accounts;

    Farewell(AccountStore accounts) {
        this.accounts = accounts;
    }

    @ApplicationModuleListener
    void on(MemberLeft left) {
        accounts.delete(left.member());
    }
}
