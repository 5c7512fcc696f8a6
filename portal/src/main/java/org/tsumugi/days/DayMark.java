package org.tsumugi.days;

import java.util.Locale;

/// What is special about a day.
///
/// @param japanese its name
/// @param english  its name for readers of English
public record DayMark(Kind kind, String japanese, String english) {

    public enum Kind {
        /// By law (国民の祝日): in red, with its name.
        HOLIDAY,
        /// Facilities of the region close by custom.
        CLOSURE
    }

    public String name(Locale language) {
        return language.getLanguage().equals("ja") ? japanese : english;
    }
}
