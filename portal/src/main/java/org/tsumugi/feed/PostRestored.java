package org.tsumugi.feed;

/// A hidden post is shown again; who wrote it is to learn of it.
public record PostRestored(PostId post) {}
