package org.tsumugi.feed;

/// Those who lead a team have looked at a post that was reported.
public record ReportsSettled(PostId post) {}
