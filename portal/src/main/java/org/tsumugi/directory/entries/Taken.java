package org.tsumugi.directory.entries;

import java.util.OptionalInt;
import org.tsumugi.directory.Acceptance;

/// Whether a treatment is taken on, and how many a year.
///
/// @param cases 0 to [#CASES_MAX], where it is said
public record Taken(Acceptance acceptance, OptionalInt cases) {

    public static final int CASES_MAX = 9_999;

    public static Taken of(Acceptance acceptance) {
        return new Taken(acceptance, OptionalInt.empty());
    }

    /// ○ 12件/年, as a history writes it.
    String written() {
        return cases.isEmpty() ? acceptance.mark() : acceptance.mark() + " " + cases.getAsInt() + "件/年";
    }
}
