package org.tsumugi.members.standing;

import java.time.Instant;
import org.tsumugi.directory.FacilityId;

/// A facility whose people may not come in for now, and why.
public record CutOff(FacilityId facility, String name, String reason, Instant since) {}
