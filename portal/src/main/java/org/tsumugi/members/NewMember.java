package org.tsumugi.members;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tsumugi.shared.Role;

/// What is known of a person when they are enrolled.
///
/// @param commonName former or common name, shown instead of the family name where there is one
/// @param facility   id of a facility of the directory
public record NewMember(
        String family,
        String given,
        String familyKana,
        String givenKana,
        Optional<String> commonName,
        String profession,
        Optional<UUID> facility,
        Set<Role> roles) {}
