package org.tsumugi.meetings.ics;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/// Folds long content lines as RFC 5545 asks: at 75 octets, where the library counts characters.
final class Folding {

    private static final int OCTETS = 75;
    private static final String CRLF = "\r\n";

    private Folding() {}

    /// @param unfolded content lines that end in CRLF
    static String fold(String unfolded) {
        return unfolded.lines().map(Folding::line).collect(Collectors.joining(CRLF, "", CRLF));
    }

    private static String line(String line) {
        StringBuilder folded = new StringBuilder();
        int used = 0;
        for (int at = 0; at < line.length(); at += Character.charCount(line.codePointAt(at))) {
            String character = Character.toString(line.codePointAt(at));
            int octets = character.getBytes(StandardCharsets.UTF_8).length;
            if (used + octets > OCTETS) {
                folded.append(CRLF).append(' ');
                used = 1;
            }
            folded.append(character);
            used += octets;
        }
        return folded.toString();
    }
}
