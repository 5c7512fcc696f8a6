package org.tsumugi.accounts;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsumugi.Someone;
import org.tsumugi.accounts.factors.Means;
import org.tsumugi.accounts.factors.Pending;
import org.tsumugi.accounts.owners.Factors;
import org.tsumugi.members.Members;
import org.tsumugi.shared.Actor;

/// An invented member with an account.
public record Newcomer(Actor actor, String userName) {

    public static final String PASSWORD = "さくら-とちおとめ-37";

    public static Newcomer with(Members members, Accounts accounts) {
        Actor someone = Someone.member(members);
        String userName = "someone-" + UUID.randomUUID().toString().substring(0, 8);
        Actor.SYSTEM.act(() -> accounts.give(someone.id(), userName, PASSWORD));
        return new Newcomer(someone, userName);
    }

    public Pending pending(Instant since, @Nullable String fresh) {
        return new Pending(
                actor.id(),
                userName,
                since,
                fresh == null ? new Factors(true, false, false) : Factors.NONE,
                null,
                Means.PASSWORD,
                fresh);
    }
}
