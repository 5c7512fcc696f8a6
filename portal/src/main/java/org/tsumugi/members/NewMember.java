package org.tsumugi.members;

import java.util.Optional;
import java.util.Set;
import org.tsumugi.directory.FacilityId;
import org.tsumugi.shared.Role;

/// What is known of a person when they are enrolled.
///
/// @param commonName former or common name, shown instead of the family name where there is one
/// @param facility   of the directory: its schema has to be there before that of the members
public record NewMember(
        String family,
        String given,
        String familyKana,
        String givenKana,
        Optional<String> commonName,
        String profession,
        Optional<FacilityId> facility,
        Set<Role> roles) {}
