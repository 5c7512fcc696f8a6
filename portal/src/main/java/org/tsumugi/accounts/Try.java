package org.tsumugi.accounts;

import java.util.Locale;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/// Someone tries to come in: under which name, from which address, by what. A passkey brings its name itself.
record Try(String userName, String address, Kind kind) {

    enum Kind {
        PASSWORD,
        CODE,
        PASSKEY
    }

    Try {
        userName = userName.toLowerCase(Locale.ROOT);
    }

    static Try of(Authentication asked) {
        return new Try(
                asked.getName(),
                asked.getDetails() instanceof WebAuthenticationDetails web && web.getRemoteAddress() != null
                        ? web.getRemoteAddress()
                        : "",
                Kind.PASSWORD);
    }
}
