package org.tsumugi.feed;

import org.tsumugi.shared.MemberId;

/// Somebody thinks that those who lead the team should look at a post.
public record PostReported(PostId post, MemberId by) {}
