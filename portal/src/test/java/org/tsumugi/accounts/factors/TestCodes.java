package org.tsumugi.accounts.factors;

import java.time.Duration;
import java.time.Instant;

/// What an authenticator app shows.
public final class TestCodes {

    public static final Duration STEP = OneTimeCodes.STEP;

    private TestCodes() {}

    public static String freshSecret() {
        return OneTimeCodes.freshSecret();
    }

    public static String at(String secret, Instant time) {
        return OneTimeCodes.codeAt(secret, time);
    }

    public static String now(String secret) {
        return at(secret, Instant.now());
    }
}
