package org.tsumugi.directory;

/// A facility as it is chosen from others: by its name, and the town where names are alike.
public record FacilityName(FacilityId id, String name, String municipality) {}
