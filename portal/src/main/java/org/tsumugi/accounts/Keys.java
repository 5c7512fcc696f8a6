package org.tsumugi.accounts;

import java.text.Normalizer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.accounts.factors.SecondFactors;
import org.tsumugi.accounts.factors.SecondStep;
import org.tsumugi.accounts.owners.Account;
import org.tsumugi.accounts.owners.Factors;
import org.tsumugi.accounts.owners.Owners;
import org.tsumugi.accounts.passwords.PasswordRules;
import org.tsumugi.accounts.remembered.Remembering;
import org.tsumugi.accounts.sessions.SessionEnd;
import org.tsumugi.accounts.settings.SignInSettings;
import org.tsumugi.shared.May;
import org.tsumugi.shared.MemberId;
import org.tsumugi.shared.Refused;
import org.tsumugi.shared.Right;
import org.tsumugi.shared.Role;
import org.tsumugi.shared.Texts;
import org.tsumugi.shared.Unrecorded;

/// The door to the keys of someone who stands outside: for what has made sure who it is, by an invitation or a letter.
@Service
@May(Right.JOIN)
@Transactional
public class Keys {

    public static final String USER_NAME = "[a-z0-9][a-z0-9._-]{2,39}";

    /// Whose account it is.
    ///
    /// @param held a phone was reported lost: without a new second factor no password opens anything
    public record Owner(MemberId id, String name, Set<Role> roles, boolean hasSecondFactor, boolean held) {}

    /// What a letter needs beside it to set a new password.
    public enum ByLetter {
        /// It would be the only key: the phone is lost, or nothing is set up that could stand beside it.
        NEVER,
        ALONE,
        /// A code of the app, or a recovery code.
        WITH_CODE,
        WITH_RECOVERY_CODE
    }

    private final Owners store;
    private final SecondFactors factors;
    private final SessionEnd sessions;
    private final Remembering remembering;
    private final PasswordRules rules;
    private final PasswordEncoder encoder;
    private final SecondStep second;
    private final SignInSettings settings;
    private final Clock clock;

    Keys(
            Owners store,
            SecondFactors factors,
            SessionEnd sessions,
            Remembering remembering,
            PasswordRules rules,
            PasswordEncoder encoder,
            SecondStep second,
            SignInSettings settings,
            Clock clock) {
        this.store = store;
        this.factors = factors;
        this.sessions = sessions;
        this.remembering = remembering;
        this.rules = rules;
        this.encoder = encoder;
        this.second = second;
        this.settings = settings;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Owner> find(String userName) {
        return Optional.of(userName(userName))
                .filter(Texts::storable)
                .flatMap(store::find)
                .map(this::owner);
    }

    @Transactional(readOnly = true)
    public Optional<Owner> of(MemberId member) {
        return store.find(member).map(this::owner);
    }

    /// A mailbox alone takes no account over: neither while a phone is lost, nor where everyone needs a second
    /// factor and the next sign-in would set one up.
    @Transactional(readOnly = true)
    public ByLetter byLetter(MemberId member) {
        Optional<Factors> known = store.find(member).map(Account::factors);
        if (known.isEmpty() || store.isHeld(member)) {
            return ByLetter.NEVER;
        }
        if (!known.get().any()) {
            return settings.secondFactor() == SignInSettings.SecondFactor.EVERYONE ? ByLetter.NEVER : ByLetter.ALONE;
        }
        if (known.get().app()) {
            return ByLetter.WITH_CODE;
        }
        return factors.codesLeft(member) > 0 ? ByLetter.WITH_RECOVERY_CODE : ByLetter.NEVER;
    }

    /// What is wrong with a user name and a password that somebody chose, each at once.
    ///
    /// @param known words that name the person: no password may be guessed from them
    @Transactional(readOnly = true)
    public List<Refused> faults(String userName, String password, Collection<String> known) {
        List<Refused> faults = new ArrayList<>();
        String name = userName(userName);
        if (!name.matches(USER_NAME)) {
            faults.add(new Refused("accounts.refused.user-name"));
        } else if (store.isTaken(name)) {
            faults.add(new Refused("accounts.refused.user-name-taken"));
        }
        try {
            rules.require(
                    PasswordRules.normal(password),
                    Stream.concat(Stream.of(name), known.stream()).toList());
        } catch (Refused weak) {
            faults.add(weak);
        }
        return faults;
    }

    /// Opens an account for who has none, with a name and a password of their own choice.
    ///
    /// @param known words that name the person: no password may be guessed from them
    /// @throws Refused when the name is taken or no user name, and for a password that breaks a rule
    public void open(MemberId member, String userName, String password, Collection<String> known) {
        faults(userName, password, known).stream().findFirst().ifPresent(fault -> {
            throw fault;
        });
        try {
            store.put(member, userName(userName), encoder.encode(PasswordRules.normal(password)));
        } catch (DuplicateKeyException takenMeanwhile) {
            throw new Refused("accounts.refused.user-name-taken");
        }
    }

    /// Puts a new password in the place of a forgotten one, ends all sessions, and makes remembered devices forgotten.
    public void renew(MemberId member, String password) {
        Account account = store.find(member).orElseThrow(() -> new Refused("accounts.refused.no-account"));
        String plain = PasswordRules.normal(password);
        rules.require(
                plain,
                Stream.concat(
                                Stream.of(account.userName()),
                                Stream.of(account.actor().name().split(" ")))
                        .toList());
        store.putHash(member, encoder.encode(plain));
        sessions.all(member);
        remembering.forgetAll(member);
    }

    /// Whether this is a code of the member's app, or a recovery code; either is used up by the question.
    @Unrecorded("a step of renewing a key, which has a row of its own")
    public boolean proves(MemberId member, String code) {
        return second.proves(member, code.strip(), clock.instant());
    }

    /// For who has lost the phone: the next sign-in sets up a new one.
    public void dropSecondFactor(MemberId member) {
        factors.withdraw(member);
        store.release(member);
    }

    private static String userName(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }

    private Owner owner(Account account) {
        return new Owner(
                account.actor().id(),
                account.actor().name(),
                account.actor().roles(),
                account.factors().any(),
                store.isHeld(account.actor().id()));
    }
}
