package org.tsumugi.teams;

import org.tsumugi.shared.Refused;
import org.tsumugi.shared.Texts;

/// What a form fills to found a team.
///
/// @param name  at most [#NAME_MAX] characters
/// @param about at most [#ABOUT_MAX] characters
public record TeamDraft(String name, TeamKind kind, String about) {

    public static final int NAME_MAX = 80;
    public static final int ABOUT_MAX = 500;

    public TeamDraft {
        name = name.strip();
        about = about.strip();
        if (name.isEmpty()) {
            throw new Refused("teams.refused.name-missing");
        }
        if (!Texts.fits(name, NAME_MAX) || !Texts.fits(about, ABOUT_MAX)) {
            throw new Refused("teams.refused.too-long", NAME_MAX, ABOUT_MAX);
        }
        Texts.requireStorable(name, about);
    }
}
