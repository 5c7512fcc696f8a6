package org.tsumugi.meetings.checkin;

import org.tsumugi.shared.Refused;
import org.tsumugi.shared.Texts;

/// Who came without having answered, as they say it at the desk.
public record WalkIn(String name, String profession, String facility) {

    public static final int LONGEST = 80;

    /// @throws Refused without a name, or when something is too long
    public WalkIn {
        name = name.strip();
        profession = profession.strip();
        facility = facility.strip();
        Texts.requireStorable(name);
        Texts.requireStorable(profession);
        Texts.requireStorable(facility);
        if (name.isEmpty()) {
            throw new Refused("meetings.refused.walk-in-name");
        }
        if (!Texts.fits(name, LONGEST) || !Texts.fits(profession, LONGEST) || !Texts.fits(facility, LONGEST)) {
            throw new Refused("meetings.refused.text-too-long", LONGEST);
        }
    }
}
