package org.tsumugi.directory;

import java.util.Locale;

/// What a facility is, as colleagues ask for it; the list is data.
///
/// @param family groups kinds for filters: MEDICAL, HOME, DAY, STAY, DESK
public record Kind(String code, String family, String japanese, String english) {

    public String name(Locale language) {
        return language.getLanguage().equals("ja") ? japanese : english;
    }
}
