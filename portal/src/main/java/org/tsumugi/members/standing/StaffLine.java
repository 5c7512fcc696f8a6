package org.tsumugi.members.standing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tsumugi.directory.FacilityId;
import org.tsumugi.members.MemberCard;
import org.tsumugi.shared.Role;

/// Someone as those see them who look after a facility's people.
///
/// @param facility    the main one; empty for who has been let go, and for the base's own people
/// @param until       the last day, where there is one
/// @param roles       all that hold today
/// @param confirmed   when somebody last said that they still need these roles
public record StaffLine(
        MemberCard card,
        String reading,
        Optional<FacilityId> facility,
        Standing standing,
        Optional<LocalDate> until,
        Set<Role> roles,
        Optional<Instant> confirmed) {

    /// Place in a list by reading.
    public record Key(String reading, UUID member) {}

    Key key() {
        return new Key(reading, card.id().value());
    }
}
