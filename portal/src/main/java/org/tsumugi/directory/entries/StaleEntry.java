package org.tsumugi.directory.entries;

import java.util.UUID;
import org.tsumugi.directory.FacilityId;
import org.tsumugi.directory.Freshness;

/// An entry that a curator should ask about.
///
/// @param email where it is asked each month; empty where no letter goes
public record StaleEntry(
        FacilityId id,
        String name,
        String kind,
        String kindEnglish,
        String municipality,
        String phone,
        String email,
        Freshness freshness,
        Key key) {

    /// The oldest first.
    public record Key(long seconds, UUID id) {}
}
