package org.tsumugi.members.standing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.tsumugi.directory.FacilityId;
import org.tsumugi.members.MemberCard;
import org.tsumugi.shared.MemberId;
import org.tsumugi.shared.Role;

/// A role that somebody asked for, for a member.
///
/// @param why      as the asker put it
/// @param until    the last day it holds
/// @param approved empty while it waits
public record RoleGrant(
        GrantId id,
        MemberCard member,
        Optional<FacilityId> facility,
        Role role,
        String why,
        Optional<LocalDate> until,
        MemberId askedBy,
        String askerName,
        Instant askedAt,
        Optional<Boolean> approved) {

    /// Roles that can be asked for.
    public static List<Role> askable() {
        return Arrays.stream(Role.values()).filter(Role::isPersons).toList();
    }
}
