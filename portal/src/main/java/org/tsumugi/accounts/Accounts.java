package org.tsumugi.accounts;

import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.accounts.owners.Owners;
import org.tsumugi.accounts.remembered.Remembering;
import org.tsumugi.shared.May;
import org.tsumugi.shared.MemberId;
import org.tsumugi.shared.Right;

/// The door to accounts: a user name and a password for a member.
@Service
@May(Right.MANAGE_ACCOUNTS)
@Transactional
public class Accounts {

    private final Owners store;
    private final PasswordEncoder passwords;
    private final Remembering remembering;

    Accounts(Owners store, PasswordEncoder passwords, Remembering remembering) {
        this.store = store;
        this.passwords = passwords;
        this.remembering = remembering;
    }

    /// Replaces the account the member may have had.
    public void give(MemberId member, String userName, String password) {
        store.put(member, userName, passwords.encode(password));
        remembering.forgetAll(member);
    }

    @Transactional(readOnly = true)
    public boolean nobodyHasOne() {
        return store.isNobody();
    }
}
