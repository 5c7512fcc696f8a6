package org.tsumugi.feed;

import java.time.LocalDate;
import java.util.Optional;
import org.tsumugi.shared.MemberId;
import org.tsumugi.teams.TeamId;
import org.tsumugi.teams.TeamRole;

/// What stands above a thread's posts.
///
/// @param answeredAt    position of the reply that answers a question
/// @param readUpTo      position of the last post the reader saw; 0 before the first visit
/// @param confirmed     whether the reader has confirmed
/// @param confirmations how many have
/// @param mine          what the reader is in the team
/// @param archived      whether the team is only read any more
/// @param closed        whether a question takes no more answers
/// @param following     how closely the reader follows it
/// @param changes       how often anything but the end of it has changed
public record ThreadHead(
        ThreadId id,
        TeamId team,
        String teamName,
        PostKind kind,
        String title,
        MemberId author,
        boolean acknowledge,
        Optional<LocalDate> dueOn,
        Optional<Integer> answeredAt,
        int posts,
        int readUpTo,
        boolean confirmed,
        int confirmations,
        TeamRole mine,
        boolean archived,
        boolean closed,
        Optional<Request> request,
        Following following,
        long changes) {

    /// Owners and moderators look after what is said.
    public boolean leads() {
        return mine == TeamRole.OWNER || mine == TeamRole.MODERATOR;
    }

    /// Whether the posts that were there at another moment read the same.
    public boolean showsTheSameAs(ThreadHead other) {
        return changes == other.changes && leads() == other.leads();
    }
}
