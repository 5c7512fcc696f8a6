package org.tsumugi.feed;

/// What a thread is about to do: tell, ask, request, report or let choose.
public enum PostKind {
    NOTICE,
    QUESTION,
    REQUEST,
    REPORT,
    POLL
}
