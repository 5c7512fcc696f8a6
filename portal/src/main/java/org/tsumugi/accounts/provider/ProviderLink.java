package org.tsumugi.accounts.provider;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.accounts.owners.Tidings;
import org.tsumugi.accounts.sessions.CurrentSession;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.AskAgain;
import org.tsumugi.shared.May;
import org.tsumugi.shared.MemberId;
import org.tsumugi.shared.Refused;
import org.tsumugi.shared.Right;
import org.tsumugi.shared.Unrecorded;

/// The door to who I am at the other house that lets people in.
@Service
@May(Right.ENTER)
@Transactional
public class ProviderLink {

    private final Provider provider;
    private final Tidings tidings;
    private final Clock clock;

    ProviderLink(Provider provider, Tidings tidings, Clock clock) {
        this.provider = provider;
        this.tidings = tidings;
        this.clock = clock;
    }

    /// Since when I am linked; empty while I am not.
    @Transactional(readOnly = true)
    public Optional<Instant> mine() {
        return provider.linkedSince(Actor.current().id());
    }

    /// I go to the other house now, and whoever comes back from there in this browser is I.
    @AskAgain
    @Unrecorded("a step on the way; the link that comes of it has a row")
    public void begin() {
        CurrentSession.http().ifPresent(session -> new Linking(Actor.current().id(), clock.instant()).keepIn(session));
    }

    /// @throws Refused when the person there is somebody else here, or I am somebody else there
    public void link(Person person) {
        MemberId me = Actor.current().id();
        if (!provider.link(person, me)) {
            throw new Refused("accounts.refused.linked-otherwise");
        }
        tidings.tell(me, Tidings.Kind.PROVIDER);
    }

    /// Whoever came as me from there is nobody here from now on.
    @AskAgain
    public void remove() {
        provider.unlink(Actor.current().id());
    }
}
