package org.tsumugi.teams;

import java.util.Optional;

/// A team as the person asking sees it.
///
/// @param mine what that person is in it; empty for who does not belong
public record Team(TeamId id, String name, TeamKind kind, String about, int members, Optional<TeamRole> mine) {

    public boolean isMine() {
        return mine.isPresent();
    }

    /// Owners and moderators look after requests and invitations.
    public boolean isLedByMe() {
        return mine.filter(role -> role == TeamRole.OWNER || role == TeamRole.MODERATOR)
                .isPresent();
    }
}
