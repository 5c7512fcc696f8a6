package org.tsumugi.meetings.letters;

import org.tsumugi.shared.Counted;

/// How many letters went into the outbox.
public record LetterCount(int count) implements Counted {}
