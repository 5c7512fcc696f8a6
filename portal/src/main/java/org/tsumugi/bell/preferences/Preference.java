package org.tsumugi.bell.preferences;

import org.tsumugi.shared.Refused;

/// How someone wants to be told. Hours are those of the region's clock.
///
/// @param mail       a letter at once, for what presses
/// @param digest     a letter a day that counts the rest
/// @param quietFrom  from this hour on nothing is sent
/// @param quietUntil until this hour; the same as `quietFrom` where there are no quiet hours
public record Preference(boolean mail, boolean digest, int digestHour, int quietFrom, int quietUntil) {

    /// Of who has said nothing.
    public static final Preference USUAL = new Preference(true, true, 7, 20, 7);

    public Preference {
        if (digestHour < 0 || digestHour > 23 || quietFrom < 0 || quietFrom > 23 || quietUntil < 0 || quietUntil > 23) {
            throw new Refused("bell.refused.hour");
        }
    }
}
