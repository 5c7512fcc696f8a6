package org.tsumugi.feed;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tsumugi.files.FileLine;
import org.tsumugi.members.MemberCard;

/// One post of a thread, as the reader sees it.
///
/// @param reactions how many chose each, without those nobody chose
/// @param mine      the reader's own reactions
/// @param version   1 until it is corrected
/// @param state     where it is not shown, text and files are empty for who may not read them
/// @param reason    why it is hidden
/// @param called    whom it calls with @, as it stands in the text
public record Post(
        PostId id,
        int position,
        MemberCard author,
        String text,
        Instant postedAt,
        List<FileLine> files,
        Map<Reaction, Integer> reactions,
        List<Reaction> mine,
        int version,
        Optional<Instant> editedAt,
        PostState state,
        String reason,
        List<String> called) {}
