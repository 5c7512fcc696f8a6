package org.tsumugi.members;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tsumugi.directory.FacilityId;
import org.tsumugi.directory.FoldedText;
import org.tsumugi.shared.Texts;

/// Whom to look for; every word must occur in a name, a reading, a profession or the name of a facility.
///
/// @param profession   a code
/// @param municipality a code
public record PeopleQuery(
        String text, Optional<String> profession, Optional<String> municipality, Optional<FacilityId> facility) {

    public static final int TEXT_MAX = 200;

    private static final int MOST_WORDS = 6;

    public static PeopleQuery of(String text) {
        return new PeopleQuery(text, Optional.empty(), Optional.empty(), Optional.empty());
    }

    public static PeopleQuery at(FacilityId facility) {
        return new PeopleQuery("", Optional.empty(), Optional.empty(), Optional.of(facility));
    }

    /// What the database could not be asked for finds nobody.
    boolean canBeAsked() {
        return Stream.of(text, profession.orElse(""), municipality.orElse("")).allMatch(Texts::storable);
    }

    List<String> words() {
        String beginning = Texts.fits(text, TEXT_MAX) ? text : text.substring(0, text.offsetByCodePoints(0, TEXT_MAX));
        return Arrays.stream(FoldedText.of(beginning).split("[\\s・、,]+"))
                .filter(Predicate.not(String::isEmpty))
                .limit(MOST_WORDS)
                .toList();
    }
}
