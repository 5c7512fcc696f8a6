package org.tsumugi.directory;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/// Whether a facility takes on a treatment, and who said so when.
public record Ability(
        String code,
        String japanese,
        String english,
        Acceptance acceptance,
        String confirmedBy,
        Optional<Instant> confirmedAt) {

    public String name(Locale language) {
        return language.getLanguage().equals("ja") ? japanese : english;
    }
}
