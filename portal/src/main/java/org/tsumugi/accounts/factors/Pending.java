package org.tsumugi.accounts.factors;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsumugi.accounts.owners.Account;
import org.tsumugi.accounts.owners.Factors;
import org.tsumugi.shared.MemberId;

/// Someone who gave the right password and still owes the second factor. Nobody is signed in meanwhile: to every
/// other part of the portal this browser is a stranger's.
///
/// @param factors what they have to answer with; none for who sets up the first one now
/// @param sharedAt the facility whose shared browser it is; none for anyone's own
/// @param first   by what they have shown who they are
/// @param fresh the secret offered to who has none yet, until a first code shows that it has arrived
public record Pending(
        MemberId member,
        String userName,
        Instant since,
        Factors factors,
        @Nullable UUID sharedAt,
        Means first,
        @Nullable String fresh)
        implements Serializable {

    public static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final String KEY = Pending.class.getName();

    public static Pending of(Account account, Means first, Optional<UUID> sharedAt, Instant now) {
        return new Pending(
                account.actor().id(),
                account.userName(),
                now,
                account.factors(),
                sharedAt.orElse(null),
                first,
                account.factors().any() ? null : OneTimeCodes.freshSecret());
    }

    public boolean shared() {
        return sharedAt != null;
    }

    public boolean isOver(Instant now) {
        return now.isAfter(since.plus(PATIENCE));
    }

    public void keepIn(HttpSession session) {
        session.setAttribute(KEY, this);
    }

    public static Optional<Pending> in(@Nullable HttpSession session) {
        return session == null ? Optional.empty() : Optional.ofNullable((Pending) session.getAttribute(KEY));
    }

    public static void forget(HttpSession session) {
        session.removeAttribute(KEY);
    }

    /// The secret is for no log.
    @Override
    public String toString() {
        return "Pending[" + member.value() + "]";
    }
}
