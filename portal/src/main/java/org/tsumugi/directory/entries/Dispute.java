package org.tsumugi.directory.entries;

import java.time.Instant;
import org.tsumugi.directory.FacilityId;

/// What somebody says is wrong in an entry.
public record Dispute(DisputeId id, FacilityId facility, String facilityName, String what, String byName, Instant at) {

    public static final int WHAT_MAX = 500;
}
