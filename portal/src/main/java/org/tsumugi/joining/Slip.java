package org.tsumugi.joining;

import java.time.Instant;

/// What is printed for someone to take home: it exists on paper only.
///
/// @param use what the code is for
public record Slip(Use use, String name, String facility, String code, Instant expiresAt) {

    public enum Use {
        JOIN,
        RESET
    }

    @Override
    public String toString() {
        return "Slip[" + use + "]";
    }
}
