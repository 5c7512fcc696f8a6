package org.tsumugi.feed;

/// Those who lead a team hid a post; who wrote it is to learn of it.
public record PostHidden(ThreadId thread, PostId post) {}
