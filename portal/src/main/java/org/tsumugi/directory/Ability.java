package org.tsumugi.directory;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/// Whether a facility takes on a treatment, and who said so when.
///
/// @param cases how many a year, where it is said
public record Ability(
        String code,
        String japanese,
        String english,
        Acceptance acceptance,
        OptionalInt cases,
        String confirmedBy,
        Optional<Instant> confirmedAt) {

    public String name(Locale language) {
        return language.getLanguage().equals("ja") ? japanese : english;
    }
}
