package org.tsumugi.members;

import java.time.LocalDate;
import java.util.Optional;
import org.tsumugi.directory.FacilityId;
import org.tsumugi.shared.Refused;
import org.tsumugi.shared.Texts;

/// Where else someone works, and as what; for the main facility it adds the title.
///
/// @param title at most [#TITLE_MAX] characters
/// @param until the last day; empty while it goes on
public record Affiliation(FacilityId facility, String title, LocalDate since, Optional<LocalDate> until) {

    public static final int TITLE_MAX = 60;

    public Affiliation {
        title = title.strip();
        Texts.requireStorable(title);
        if (!Texts.fits(title, TITLE_MAX)) {
            throw new Refused("members.refused.title-too-long", TITLE_MAX);
        }
        LocalDate first = since;
        if (until.filter(last -> last.isBefore(first)).isPresent()) {
            throw new Refused("members.refused.ends-before-it-begins");
        }
    }
}
