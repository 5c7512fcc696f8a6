package org.tsumugi.feed;

/// Whether a post can be read.
public enum PostState {
    SHOWN,
    /// By its writer: the text is gone for good, the trace stays.
    WITHDRAWN,
    /// By those who lead the team, with a reason; they and its writer still read it.
    HIDDEN
}
