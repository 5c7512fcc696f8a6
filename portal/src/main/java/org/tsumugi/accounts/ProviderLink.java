package org.tsumugi.accounts;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.accounts.provider.Provider;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.AskAgain;
import org.tsumugi.shared.May;
import org.tsumugi.shared.Right;

/// The door to who I am at the other house that lets people in.
@Service
@May(Right.ENTER)
@Transactional
public class ProviderLink {

    private final Provider provider;

    ProviderLink(Provider provider) {
        this.provider = provider;
    }

    /// Since when I am linked; empty while I am not.
    @Transactional(readOnly = true)
    public Optional<Instant> mine() {
        return provider.linkedSince(Actor.current().id());
    }

    /// Whoever came as me from there is nobody here from now on.
    @AskAgain
    public void remove() {
        provider.unlink(Actor.current().id());
    }
}
