package org.tsumugi.accounts;

import java.time.Instant;

/// What an authenticator app shows.
public final class TestCodes {

    private TestCodes() {}

    public static String now(String secret) {
        return OneTimeCodes.codeAt(secret, Instant.now());
    }
}
