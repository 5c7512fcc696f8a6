package org.tsumugi.meetings;

import java.nio.charset.StandardCharsets;

/// What a text must be to be kept and shown as it was typed.
final class Texts {

    private Texts() {}

    static boolean fits(String text, int most) {
        return text.codePointCount(0, text.length()) <= most;
    }

    /// The database cannot keep a null character, nor half of a surrogate pair.
    static boolean storable(String text) {
        return text.indexOf('\0') < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }
}
