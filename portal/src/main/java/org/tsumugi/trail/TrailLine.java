package org.tsumugi.trail;

import java.util.Optional;
import org.tsumugi.shared.Called;

/// A row as auditors read it: with the names of what it points at, where rooms tell them.
///
/// @param thing  what the act was about
/// @param ticket the ticket it was done on, by a borrowed device
public record TrailLine(TrailEntry entry, Optional<Called.Name> thing, Optional<Called.Name> ticket) {}
