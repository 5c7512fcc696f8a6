package org.tsumugi.directory;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// A facility in a list.
///
/// @param kilometres from where the searcher said, as the crow flies
/// @param abilities  what it takes on or may, by treatment
public record FacilityLine(
        FacilityId id,
        String name,
        Kind kind,
        String serviceType,
        String municipality,
        String address,
        String phone,
        Optional<Coordinates> at,
        OptionalDouble kilometres,
        boolean sample,
        List<Ability> abilities) {}
