package org.tsumugi.feed.polls;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tsumugi.shared.MemberId;
import org.tsumugi.teams.TeamId;

/// A poll as it is kept, for somebody who may read it.
///
/// @param key      of a secret poll that is not counted yet
/// @param shown    whether the post it stands in is neither hidden nor withdrawn
/// @param archived whether the team is only read any more
record PollRow(
        TeamId team,
        MemberId author,
        boolean many,
        boolean secret,
        Optional<Instant> closesAt,
        byte @Nullable [] key,
        boolean counted,
        int voters,
        boolean shown,
        boolean archived,
        List<Poll.Option> options) {

    boolean isOpen(Instant now) {
        return !counted && !archived && closesAt.filter(at -> !now.isBefore(at)).isEmpty();
    }

    /// What the reader is called among the ballots.
    Optional<String> voter(MemberId member) {
        if (!secret) {
            return Optional.of(member.value().toString());
        }
        return Optional.ofNullable(key).map(with -> Ballots.secretName(with, member));
    }
}
