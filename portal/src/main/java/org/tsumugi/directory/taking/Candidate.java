package org.tsumugi.directory.taking;

import java.util.List;
import java.util.Optional;
import org.tsumugi.directory.Ability;
import org.tsumugi.directory.FacilityLine;
import org.tsumugi.directory.Freshness;
import org.tsumugi.directory.OpeningHours;
import org.tsumugi.directory.StaffContact;

/// A facility that may take the person, with why it stands where it stands.
///
/// @param fit    whether it says that it does all that is needed
/// @param needed what it says of that
/// @param hours  whether it is open then; never closed
/// @param always answers at all hours
/// @param staff  for professionals only
public record Candidate(
        FacilityLine line,
        Fit fit,
        List<Ability> needed,
        OpeningHours.State hours,
        boolean always,
        Freshness.State freshness,
        Optional<StaffContact> staff) {

    /// In the order of the list.
    public enum Fit {
        /// ○ for everything.
        ACCEPTS,
        /// △ for something.
        ASK,
        /// Nobody says it of something: no register does.
        UNSAID
    }
}
