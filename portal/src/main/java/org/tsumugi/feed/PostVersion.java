package org.tsumugi.feed;

import java.time.Instant;

/// What a post said before it was corrected.
///
/// @param until when the next version took its place
public record PostVersion(int version, String text, Instant until) {}
