package org.tsumugi.finder;

/// How an index stands.
public record IndexLine(String name, State state, long documents) {

    public enum State {
        /// Answers and follows.
        FOLLOWING,
        REBUILDING,
        /// Not built yet, or the engine is away: rooms answer from their own tables.
        AWAY
    }
}
