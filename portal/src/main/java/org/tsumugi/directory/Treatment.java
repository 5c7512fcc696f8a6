package org.tsumugi.directory;

import java.util.Locale;

/// What a facility may be asked to take on.
public record Treatment(String code, String japanese, String english) {

    public String name(Locale language) {
        return language.getLanguage().equals("ja") ? japanese : english;
    }
}
