package org.tsumugi.members;

import java.util.Locale;

/// What a person is by training; the list is data (it has その他), not an enumeration.
public record Profession(String code, String japanese, String english) {

    public String name(Locale language) {
        return language.getLanguage().equals("ja") ? japanese : english;
    }
}
