package org.tsumugi.media;

/// What an examination of a file's content came to.
sealed interface Verdict {

    record Accepted(FileType type) implements Verdict {}

    record Refused(String type, Refusal reason) implements Verdict {}
}
