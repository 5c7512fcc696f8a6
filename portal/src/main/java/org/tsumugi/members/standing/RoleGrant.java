package org.tsumugi.members.standing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tsumugi.directory.FacilityId;
import org.tsumugi.members.MemberCard;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.MemberId;
import org.tsumugi.shared.Role;

/// A role that somebody asked for, for a member.
///
/// @param why      as the asker put it
/// @param until    the last day it holds
/// @param approved empty while it waits
/// @param decision who decided and when
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
        Optional<Boolean> approved,
        Optional<Decision> decision) {

    public record Decision(String by, Instant at) {}

    /// What reaches the system or the trail.
    static final Set<Role> OF_THE_SYSTEM = Set.copyOf(EnumSet.of(Role.ADMINISTRATOR, Role.AUDITOR));

    /// Roles that this asker can ask for: those of the system are a matter of the base and of administrators.
    public static List<Role> askable(Actor asker) {
        boolean anything = asker.is(Role.COORDINATOR) || asker.is(Role.ADMINISTRATOR) || asker.is(Role.SYSTEM);
        return Arrays.stream(Role.values())
                .filter(Role::isPersons)
                .filter(role -> anything || !OF_THE_SYSTEM.contains(role))
                .toList();
    }
}
