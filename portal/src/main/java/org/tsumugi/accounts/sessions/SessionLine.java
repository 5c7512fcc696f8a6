package org.tsumugi.accounts.sessions;

import java.time.Instant;

/// One of my signed-in browsers.
///
/// @param device  what the browser says it is, in few words
/// @param origin  the address it came from
/// @param seenAt  the last act, to the minute
/// @param here    whether it is the one that asks
public record SessionLine(
        SessionId id, String device, String origin, Instant startedAt, Instant seenAt, boolean here) {}
