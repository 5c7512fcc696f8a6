package org.tsumugi.directory;

import java.util.Locale;
import java.util.Optional;

/// A town or city of the region.
///
/// @param middle  to measure distances from
/// @param outline GeoJSON rings, `[]` where none is known
public record Municipality(String code, String name, String english, Optional<Coordinates> middle, String outline) {

    public String name(Locale language) {
        return language.getLanguage().equals("ja") || english.isEmpty() ? name : english;
    }
}
