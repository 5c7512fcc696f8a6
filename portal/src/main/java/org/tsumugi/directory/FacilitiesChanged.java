package org.tsumugi.directory;

/// Facilities were added or changed; the change sequence says which.
public record FacilitiesChanged(int count) {}
