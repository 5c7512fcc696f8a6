package org.tsumugi.feed.searching;

import java.time.Instant;
import org.tsumugi.feed.PostId;
import org.tsumugi.feed.PostKind;
import org.tsumugi.feed.ThreadId;
import org.tsumugi.members.MemberCard;

/// A post that was found, and the passage that held the words.
///
/// @param position within its thread; 1 is the first post
public record FoundPost(
        PostId id,
        ThreadId thread,
        int position,
        String title,
        PostKind kind,
        String teamName,
        MemberCard writer,
        Instant postedAt,
        Passage passage) {

    FoundPost with(Passage found) {
        return new FoundPost(id, thread, position, title, kind, teamName, writer, postedAt, found);
    }
}
