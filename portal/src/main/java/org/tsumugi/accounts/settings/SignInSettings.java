package org.tsumugi.accounts.settings;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What an operator decides about signing in (`tsumugi.sign-in.*`).
///
/// @param secret       encrypts the secrets of one-time codes; at least 32 characters, the same on every node, kept
///     outside the database
/// @param secondFactor whether everyone needs one, or only who has set one up (for the demo)
/// @param longest      after which a session ends however busy it is
/// @param idle         after how long without an act it ends, where a facility's manager has said nothing else
@ConfigurationProperties("tsumugi.sign-in")
public record SignInSettings(
        @DefaultValue("") String secret,
        @DefaultValue("EVERYONE") SecondFactor secondFactor,
        @DefaultValue("12h") Duration longest,
        @DefaultValue("15m") Duration idle) {

    static final int SECRET_MIN = 32;

    public enum SecondFactor {
        EVERYONE,
        WHERE_SET_UP
    }

    public SignInSettings {
        if (secret.length() < SECRET_MIN) {
            throw new IllegalArgumentException(
                    "tsumugi.sign-in.secret is missing or shorter than %d characters".formatted(SECRET_MIN));
        }
    }
}
