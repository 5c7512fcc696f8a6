package org.tsumugi.directory;

/// A facility on the map.
public record Dot(FacilityId id, String name, String family, Coordinates at, boolean sample) {}
