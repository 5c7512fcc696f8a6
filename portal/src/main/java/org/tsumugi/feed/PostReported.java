package org.tsumugi.feed;

/// Somebody thinks that those who lead the team should look at a post.
public record PostReported(PostId post) {}
