package org.tsumugi.meetings.letters;

import java.time.Instant;
import java.util.Optional;

/// A letter that was written.
///
/// @param arrived whether the mail server took it, or it was given up; empty while it is on its way
public record SentLetter(Addressee to, LetterKind kind, Instant at, Optional<Boolean> arrived) {}
