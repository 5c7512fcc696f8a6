package org.tsumugi.shared;

import java.nio.charset.StandardCharsets;

/// What a text must be to be kept and shown as it was typed.
public final class Texts {

    /// Key of the sentence for a text that cannot be kept.
    public static final String NOT_STORABLE = "shell.refused.text-not-storable";

    private Texts() {}

    /// Whether the text has at most so many characters, each counted once however it is encoded.
    public static boolean fits(String text, int most) {
        return text.codePointCount(0, text.length()) <= most;
    }

    /// The database can keep neither a null character nor half of a surrogate pair.
    public static boolean storable(String text) {
        return text.indexOf('\0') < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    /// @throws Refused if one of the texts could not be kept as it was typed
    public static void requireStorable(String... texts) {
        for (String text : texts) {
            if (!storable(text)) {
                throw new Refused(NOT_STORABLE);
            }
        }
    }
}
