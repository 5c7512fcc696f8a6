package org.tsumugi.joining.desk;

import org.tsumugi.directory.FacilityId;

/// A facility to choose from, by the name that stands in public registers.
public record Choice(FacilityId id, String name, String municipality) {}
