package org.tsumugi.feed.moderation;

import java.time.Instant;
import org.tsumugi.feed.PostId;
import org.tsumugi.feed.ThreadId;
import org.tsumugi.members.MemberCard;

/// Somebody thinks that those who lead the team should look at a post.
///
/// @param text the post's own words
public record Report(
        PostId post,
        ThreadId thread,
        String title,
        int position,
        String text,
        MemberCard reporter,
        String reason,
        Instant at) {

    /// Longest reason, in characters.
    public static final int REASON_MAX = 500;
}
