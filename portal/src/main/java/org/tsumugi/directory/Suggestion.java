package org.tsumugi.directory;

import java.time.Instant;

/// A number that a member knows and the register lacks; it waits for a curator.
public record Suggestion(
        SuggestionId id, FacilityId facility, String facilityName, String phone, String note, Instant at) {}
