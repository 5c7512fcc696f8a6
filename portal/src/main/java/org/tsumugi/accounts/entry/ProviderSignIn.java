package org.tsumugi.accounts.entry;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.stereotype.Component;
import org.tsumugi.accounts.factors.Means;
import org.tsumugi.accounts.factors.Pending;
import org.tsumugi.accounts.owners.Account;
import org.tsumugi.accounts.owners.Owners;
import org.tsumugi.accounts.provider.Guest;
import org.tsumugi.accounts.provider.Provider;
import org.tsumugi.accounts.settings.SignInSettings;
import org.tsumugi.accounts.settings.SignInSettings.SecondFactor;
import org.tsumugi.accounts.sharing.SharedBrowsers;

/// Coming in from the other house: it takes the place of the password, and of the second factor only where the operator
/// trusts what it says of that.
@Component
class ProviderSignIn {

    private final Provider provider;
    private final Owners accounts;
    private final SharedBrowsers browsers;
    private final SignInSettings settings;
    private final Clock clock;

    ProviderSignIn(Provider provider, Owners accounts, SharedBrowsers browsers, SignInSettings settings, Clock clock) {
        this.provider = provider;
        this.accounts = accounts;
        this.browsers = browsers;
        this.settings = settings;
        this.clock = clock;
    }

    /// @throws SecondStepNeeded        when ours is still to come
    /// @throws NotLinked        for a guest who is nobody here, or has left
    UsernamePasswordAuthenticationToken pass(Guest guest, HttpServletRequest request) {
        Account account = provider.member(guest).flatMap(accounts::find).orElseThrow(NotLinked::new);
        if (accounts.isHeld(account.actor().id())) {
            throw new HeldBack();
        }
        Optional<UUID> sharedAt = browsers.facility(request);
        boolean owes =
                sharedAt.isPresent() || account.factors().any() || settings.secondFactor() == SecondFactor.EVERYONE;
        if (owes && !guest.proved()) {
            throw new SecondStepNeeded(Pending.of(account, Means.PROVIDER, sharedAt, clock.instant()));
        }
        // As old as the other house says: what asks again counts from there.
        return Means.signedIn(account.actor(), guest.asked(), Means.PROVIDER);
    }
}
