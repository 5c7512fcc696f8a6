package org.tsumugi.directory;

/// A place that distances can be measured from: a municipality, a town, a facility.
public record StartingPoint(String name, Coordinates at) {}
