package org.tsumugi.directory.entries;

import java.time.Instant;
import java.util.UUID;
import org.tsumugi.directory.Treatment;

/// One thing in an entry that somebody changed, or that they said that nothing has.
///
/// @param field  an [EntryField], [#ROUND_THE_CLOCK], [#CONFIRMED], or a treatment's code
/// @param called the treatment's name; empty for a field
public record Revision(
        UUID id, Instant at, String byName, String field, Treatment called, String was, String became, String why) {

    /// All is right as it stands.
    public static final String CONFIRMED = "CONFIRMED";

    public static final String ROUND_THE_CLOCK = "ROUND_THE_CLOCK";

    public boolean isTreatment() {
        return !called.code().isEmpty();
    }
}
