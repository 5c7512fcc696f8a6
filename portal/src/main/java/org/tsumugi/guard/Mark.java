package org.tsumugi.guard;

/// A place in a text.
///
/// @param from first UTF-16 unit, counted from 0
/// @param to   the unit after the last
public record Mark(int from, int to, Clue clue) {

    /// The words at this place.
    public String of(String text) {
        return text.substring(from, to);
    }

    boolean overlaps(Mark other) {
        return from < other.to && other.from < to;
    }
}
