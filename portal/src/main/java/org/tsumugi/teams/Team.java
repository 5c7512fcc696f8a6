package org.tsumugi.teams;

import java.util.Optional;

/// A team as the person asking sees it.
///
/// @param archived whether it is only read any more
/// @param mine what that person is in it; empty for who does not belong
public record Team(
        TeamId id, String name, TeamKind kind, String about, int members, boolean archived, Optional<TeamRole> mine) {

    public boolean isMine() {
        return mine.isPresent();
    }

    public boolean isOwnedByMe() {
        return mine.filter(TeamRole.OWNER::equals).isPresent();
    }

    /// Owners and moderators look after requests and invitations.
    public boolean isLedByMe() {
        return mine.filter(role -> role == TeamRole.OWNER || role == TeamRole.MODERATOR)
                .isPresent();
    }
}
