package org.tsumugi.members;

import java.util.Objects;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.tsumugi.members.AccountStore.Account;
import org.tsumugi.shared.Texts;

/// Checks user name and password, and takes as long for a name that does not exist.
@Component
class PasswordSignIn implements AuthenticationProvider {

    private final AccountStore store;
    private final PasswordEncoder passwords;
    private final String nobodysHash;

    PasswordSignIn(AccountStore store, PasswordEncoder passwords) {
        this.store = store;
        this.passwords = passwords;
        this.nobodysHash = Objects.requireNonNull(passwords.encode("nobody"));
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        String password =
                asked.getCredentials() == null ? "" : asked.getCredentials().toString();
        // A name that no account can have is not asked for: the database would refuse the question itself.
        var account = Optional.of(asked.getName()).filter(Texts::storable).flatMap(store::find);
        String hash = account.map(Account::passwordHash).orElse(nobodysHash);
        if (!matches(password, hash) || account.isEmpty()) {
            throw new BadCredentialsException("User name and password do not belong together");
        }
        return account.get().actor().authentication();
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
