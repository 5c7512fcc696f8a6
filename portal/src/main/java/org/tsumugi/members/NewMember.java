package org.tsumugi.members;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tsumugi.directory.FacilityId;
import org.tsumugi.shared.Refused;
import org.tsumugi.shared.Role;
import org.tsumugi.shared.Texts;

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
        Set<Role> roles) {

    public static final int NAME_MAX = 60;

    public NewMember {
        Stream.of(family, given, familyKana, givenKana, commonName.orElse(""))
                .peek(Texts::requireStorable)
                .filter(name -> !Texts.fits(name, NAME_MAX))
                .forEach(name -> {
                    throw new Refused("members.refused.name-too-long", NAME_MAX);
                });
        if (family.isBlank()) {
            throw new Refused("members.refused.name-missing");
        }
        if (!roles.stream().allMatch(Role::isPersons)) {
            throw new IllegalArgumentException("No person can be all of " + roles);
        }
        roles = Set.copyOf(roles);
    }
}
