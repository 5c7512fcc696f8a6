package org.tsumugi.feed;

/// Somebody corrected what they had posted: it may call others now.
public record PostCorrected(ThreadId thread, PostId post) {}
