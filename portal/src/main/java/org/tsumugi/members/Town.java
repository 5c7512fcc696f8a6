package org.tsumugi.members;

import java.util.Locale;

/// A town or city in which members work.
public record Town(String code, String japanese, String english) {

    public String name(Locale language) {
        return language.getLanguage().equals("ja") || english.isEmpty() ? japanese : english;
    }
}
