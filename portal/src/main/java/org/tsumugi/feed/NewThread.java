package org.tsumugi.feed;

import java.time.LocalDate;
import java.util.Optional;
import org.tsumugi.shared.Refused;
import org.tsumugi.shared.Texts;
import org.tsumugi.teams.TeamId;

/// What the composer fills to start a thread.
///
/// @param title       at most [#TITLE_MAX] characters
/// @param acknowledge whether each reader is asked to confirm
/// @param dueOn       by when; shown with the request to confirm
public record NewThread(
        TeamId team, PostKind kind, String title, boolean acknowledge, Optional<LocalDate> dueOn, NewPost first) {

    public static final int TITLE_MAX = 120;

    public NewThread {
        title = fitting(title);
    }

    static String fitting(String title) {
        String fitting = title.strip();
        if (fitting.isEmpty()) {
            throw new Refused("feed.refused.title-missing");
        }
        if (!Texts.fits(fitting, TITLE_MAX)) {
            throw new Refused("feed.refused.title-too-long", TITLE_MAX);
        }
        Texts.requireStorable(fitting);
        return fitting;
    }
}
