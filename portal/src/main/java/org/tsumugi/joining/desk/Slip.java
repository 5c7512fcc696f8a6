package org.tsumugi.joining.desk;

import java.time.Instant;

/// What is printed for someone to take home: it exists on paper only.
///
/// @param use what the code is for
public record Slip(Use use, String name, String facility, String code, Instant expiresAt) {

    /// One sentence for codes that are wrong, used, withdrawn or too old: none of it is a stranger's to know.
    public static final String NO_SUCH_CODE = "joining.refused.code";

    public enum Use {
        JOIN,
        RESET
    }

    @Override
    public String toString() {
        return "Slip[" + use + "]";
    }
}
