package org.tsumugi.trail;

import java.time.Instant;
import java.util.Optional;
import org.tsumugi.shared.Named;

/// Someone opened what I made.
///
/// @param kind of the thing, e.g. `thread`
/// @param name of the thing, where I may still read it
public record Visit(Instant at, String visitor, String kind, Optional<Named.Name> name) {}
