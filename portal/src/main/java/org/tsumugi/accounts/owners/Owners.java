package org.tsumugi.accounts.owners;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tsumugi.shared.MemberId;

/// Whose account it is, for the parts of this room: what they come in by, and whether it is held.
@Component
public class Owners {

    private final AccountStore accounts;
    private final HoldStore holds;

    Owners(AccountStore accounts, HoldStore holds) {
        this.accounts = accounts;
        this.holds = holds;
    }

    public Optional<Account> find(String userName) {
        return accounts.find(userName);
    }

    /// Also of who may not come in for now.
    public Optional<MemberId> tried(String userName) {
        return accounts.tried(userName);
    }

    /// Empty also for who may no longer come in.
    public Optional<Account> find(MemberId member) {
        return accounts.find(member);
    }

    /// Also of who may not come in at present: for who still has to show that it is theirs.
    public Optional<Account> findResting(String userName) {
        return accounts.findResting(userName);
    }

    /// Also of who may not come in at present: for who still has to show that it is theirs.
    public Optional<Account> findResting(MemberId member) {
        return accounts.findResting(member);
    }

    /// Whether they may come in at present.
    public boolean mayEnter(MemberId member) {
        return accounts.find(member).isPresent();
    }

    /// Also by who is no longer here: their name stays theirs.
    public boolean isTaken(String userName) {
        return accounts.isTaken(userName);
    }

    public boolean isNobody() {
        return accounts.isEmpty();
    }

    public void put(MemberId member, String userName, @Nullable String passwordHash) {
        accounts.put(member, userName, passwordHash);
    }

    public void putHash(MemberId member, @Nullable String passwordHash) {
        accounts.putHash(member, passwordHash);
    }

    /// Until the end of the transaction nobody else changes this member's keys by the same lock.
    public void lock(MemberId member) {
        accounts.lock(member);
    }

    /// Whether the password alone opens nothing until a new second factor is set up.
    public boolean isHeld(MemberId member) {
        return holds.isHeld(member);
    }

    /// Since when it is so.
    public Optional<Instant> heldSince(MemberId member) {
        return holds.heldSince(member);
    }

    public void hold(MemberId member, Instant since) {
        holds.hold(member, since);
    }

    public void release(MemberId member) {
        holds.release(member);
    }
}
