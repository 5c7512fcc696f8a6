package org.tsumugi.feed;

/// What a thread is about to do: tell, ask, request or report.
public enum PostKind {
    NOTICE,
    QUESTION,
    REQUEST,
    REPORT
}
