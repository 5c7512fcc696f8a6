package org.tsumugi.duty;

/// What one may expect of who is on call.
public enum Manner {
    PHONE_ONLY,
    /// Comes to the home where that is needed.
    VISITS
}
