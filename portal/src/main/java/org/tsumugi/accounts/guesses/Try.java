package org.tsumugi.accounts.guesses;

import java.util.Locale;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/// Someone tries to come in: under which name, from which address, by what. A passkey brings its name itself.
public record Try(String userName, String address, Kind kind) {

    public enum Kind {
        PASSWORD,
        CODE,
        PASSKEY
    }

    public Try {
        userName = userName.toLowerCase(Locale.ROOT);
    }

    public static Try of(Authentication asked) {
        return new Try(
                asked.getName(),
                asked.getDetails() instanceof WebAuthenticationDetails web && web.getRemoteAddress() != null
                        ? web.getRemoteAddress()
                        : "",
                Kind.PASSWORD);
    }
}
