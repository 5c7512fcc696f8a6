package org.tsumugi.joining.resets;

import java.util.Optional;
import java.util.Set;
import org.tsumugi.directory.FacilityId;
import org.tsumugi.shared.MemberId;
import org.tsumugi.shared.Role;

/// Someone who may have lost a key.
///
/// @param place their main facility
public record Person(MemberId id, String name, String facility, Optional<FacilityId> place, Set<Role> roles) {}
