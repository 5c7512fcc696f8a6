package org.tsumugi.accounts.provider;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tsumugi.accounts.factors.Pending;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.MemberId;

/// That a member who is in, and has just shown so again, is on their way to the other house to link the account: counts
/// in their own session, once, for as long as a sign-in may take.
public record Linking(MemberId member, Instant since) implements Serializable {

    private static final String KEY = Linking.class.getName();

    public void keepIn(HttpSession session) {
        session.setAttribute(KEY, this);
    }

    public static boolean isUnderWay(@Nullable HttpSession session, Instant now) {
        return session != null
                && Optional.ofNullable((Linking) session.getAttribute(KEY))
                        .filter(one -> one.isMine(now))
                        .isPresent();
    }

    public static void forget(HttpSession session) {
        session.removeAttribute(KEY);
    }

    private boolean isMine(Instant now) {
        return Actor.find().map(Actor::id).filter(member::equals).isPresent()
                && !now.isAfter(since.plus(Pending.PATIENCE));
    }
}
