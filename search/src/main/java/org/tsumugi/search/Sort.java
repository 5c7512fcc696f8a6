package org.tsumugi.search;

/// In which order hits come.
public sealed interface Sort {

    /// Best first; of equally good ones the nearer first, where a place is given.
    Sort RELEVANCE = new Relevance();

    /// Nearest first; needs a place to be near to.
    Sort DISTANCE = new Distance();

    /// By reading, or by name where there is no reading.
    Sort NAME = new Name();

    record Relevance() implements Sort {}

    record Distance() implements Sort {}

    record Name() implements Sort {}

    /// By a moment or an amount; documents without one come last.
    record By(String field, boolean descending) implements Sort {}

    static Sort newest(String field) {
        return new By(field, true);
    }

    static Sort least(String field) {
        return new By(field, false);
    }
}
