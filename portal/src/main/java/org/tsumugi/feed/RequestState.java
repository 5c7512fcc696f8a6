package org.tsumugi.feed;

/// How far a request is.
public enum RequestState {
    OPEN,
    /// Somebody said that they see to it.
    TAKEN,
    DONE,
    /// By who asked: it is not needed any more.
    WITHDRAWN;

    /// Whether somebody still waits for something.
    public boolean isWaiting() {
        return this == OPEN || this == TAKEN;
    }
}
