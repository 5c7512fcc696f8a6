package org.tsumugi.accounts.entry;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.tsumugi.accounts.factors.Means;
import org.tsumugi.accounts.factors.Pending;
import org.tsumugi.accounts.guesses.Failures;
import org.tsumugi.accounts.guesses.Try;
import org.tsumugi.accounts.owners.Account;
import org.tsumugi.accounts.owners.Owners;
import org.tsumugi.accounts.owners.Resting;
import org.tsumugi.accounts.passwords.PasswordRules;
import org.tsumugi.accounts.remembered.Remembering;
import org.tsumugi.accounts.settings.SignInSettings;
import org.tsumugi.accounts.settings.SignInSettings.SecondFactor;
import org.tsumugi.accounts.sharing.SharedBrowsers;
import org.tsumugi.shared.Texts;

/// The first step: checks user name and password, and takes as long for a name that does not exist.
@Component
public class PasswordSignIn implements AuthenticationProvider {

    private final Owners store;
    private final PasswordEncoder passwords;
    private final Failures failures;
    private final Remembering remembering;
    private final SharedBrowsers browsers;
    private final SignInSettings settings;
    private final Clock clock;
    private final String nobodysHash;

    PasswordSignIn(
            Owners store,
            PasswordEncoder passwords,
            Failures failures,
            Remembering remembering,
            SharedBrowsers browsers,
            SignInSettings settings,
            Clock clock) {
        this.store = store;
        this.passwords = passwords;
        this.failures = failures;
        this.remembering = remembering;
        this.browsers = browsers;
        this.settings = settings;
        this.clock = clock;
        this.nobodysHash = Objects.requireNonNull(passwords.encode("nobody"));
    }

    /// What stands before a database that is away or too busy is told so, and not that the password was wrong.
    @Override
    public Authentication authenticate(Authentication asked) {
        try {
            return judge(asked);
        } catch (TransactionException | DataAccessException away) {
            throw new AuthenticationServiceException("Nobody can sign in just now", away);
        }
    }

    private Authentication judge(Authentication asked) {
        Try attempt = Try.of(asked);
        Failures.Charged charged = failures.charge(attempt);
        String password = PasswordRules.normal(
                asked.getCredentials() == null ? "" : asked.getCredentials().toString());
        // A name that no account can have is not asked for: the database would refuse the question itself.
        Optional<Account> account =
                Optional.of(asked.getName()).filter(Texts::storable).flatMap(store::findResting);
        String hash = account.map(Account::passwordHash).orElse(nobodysHash);
        if (!matches(password, hash) || account.isEmpty()) {
            throw new BadCredentialsException("User name and password do not belong together");
        }
        improve(account.get(), password);
        if (store.isHeld(account.get().actor().id())) {
            failures.giveBack(charged);
            throw new HeldBack();
        }
        boolean remembered = isRemembered(account.get());
        if ((remembered || !account.get().factors().any())
                && !store.mayEnter(account.get().actor().id())) {
            failures.giveBack(charged);
            throw new Resting();
        }
        if (remembered) {
            failures.forget(charged);
            return Means.signedIn(account.get().actor(), clock.instant(), Means.PASSWORD, Means.REMEMBERED);
        }
        Optional<UUID> sharedAt = sharedAt();
        if (sharedAt.isPresent() || account.get().factors().any() || settings.secondFactor() == SecondFactor.EVERYONE) {
            failures.giveBack(charged);
            throw new SecondStepNeeded(Pending.of(account.get(), Means.PASSWORD, sharedAt, clock.instant()));
        }
        failures.forget(charged);
        return Means.signedIn(account.get().actor(), clock.instant(), Means.PASSWORD);
    }

    /// Who has no second factor yet sets one up, remembered or not.
    private boolean isRemembered(Account account) {
        return account.factors().any()
                && sharedAt().isEmpty()
                && request()
                        .filter(here -> remembering.knows(account.actor().id(), here))
                        .isPresent();
    }

    private Optional<UUID> sharedAt() {
        return request().flatMap(browsers::facility);
    }

    private static Optional<HttpServletRequest> request() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes here
                ? Optional.of(here.getRequest())
                : Optional.empty();
    }

    /// A hash of a former kind is replaced as soon as the password is at hand.
    private void improve(Account account, String password) {
        if (passwords.upgradeEncoding(account.passwordHash())) {
            store.putHash(account.actor().id(), passwords.encode(password));
        }
    }

    private boolean matches(String password, String hash) {
        try {
            return passwords.matches(password, hash);
        } catch (IllegalArgumentException tooLongForTheHash) {
            return false;
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
