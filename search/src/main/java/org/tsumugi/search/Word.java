package org.tsumugi.search;

import java.util.List;

/// A word that a general dictionary would cut apart: its pieces, often one, and how each is read, in katakana.
public record Word(List<String> pieces, List<String> readings) {

    public Word {
        pieces = List.copyOf(pieces);
        readings = List.copyOf(readings);
        if (!pieces.stream().allMatch(Word::whole) || !readings.stream().allMatch(Word::whole)) {
            throw new IllegalArgumentException("a piece or a reading of a word is in one piece: " + pieces);
        }
        if (pieces.isEmpty() || pieces.size() != readings.size()) {
            throw new IllegalArgumentException("a word needs a reading for each of its pieces: " + pieces);
        }
    }

    public static Word of(String surface, String reading) {
        return new Word(List.of(surface), List.of(reading));
    }

    public String surface() {
        return String.join("", pieces);
    }

    public String reading() {
        return String.join("", readings);
    }

    private static boolean whole(String piece) {
        return !piece.isEmpty() && !piece.matches(".*[\\s,\"#].*");
    }
}
