package org.tsumugi.meetings.letters;

/// What a letter about a meeting brings.
public enum LetterKind {
    INVITATION,
    /// To someone who was told another time or place.
    CHANGE,
    CANCELLATION
}
