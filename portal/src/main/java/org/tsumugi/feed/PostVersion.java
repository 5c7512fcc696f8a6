package org.tsumugi.feed;

import java.time.Instant;

/// What a post said before it was corrected.
///
/// @param title of a thread's first post what the thread was called; else empty
/// @param until when the next version took its place
public record PostVersion(int version, String title, String text, Instant until) {}
