package org.tsumugi.directory.entries;

import java.util.Locale;

/// What a facility of a kind is asked whether it takes it on.
public record Treatment(String code, String japanese, String english) {

    public String name(Locale language) {
        return language.getLanguage().equals("ja") ? japanese : english;
    }
}
