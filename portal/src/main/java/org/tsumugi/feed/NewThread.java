package org.tsumugi.feed;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.tsumugi.shared.Refused;
import org.tsumugi.shared.Texts;
import org.tsumugi.teams.TeamId;

/// What the composer fills to start a thread.
///
/// @param title       at most [#TITLE_MAX] characters
/// @param acknowledge whether each reader is asked to confirm
/// @param dueOn       by when; shown with the request to confirm
/// @param neededBy    of a request, when it should be done
/// @param poll        of a poll, what there is to choose
public record NewThread(
        TeamId team,
        PostKind kind,
        String title,
        boolean acknowledge,
        Optional<LocalDate> dueOn,
        NewPost first,
        Optional<Instant> neededBy,
        Optional<NewPoll> poll) {

    public static final int TITLE_MAX = 120;

    public NewThread {
        title = fitting(title);
        neededBy = neededBy.filter(by -> kind == PostKind.REQUEST);
        if (poll.isPresent() != (kind == PostKind.POLL)) {
            throw new Refused("feed.refused.options-missing");
        }
    }

    /// One that asks for nothing more than to be read, answered or confirmed.
    public NewThread(
            TeamId team, PostKind kind, String title, boolean acknowledge, Optional<LocalDate> dueOn, NewPost first) {
        this(team, kind, title, acknowledge, dueOn, first, Optional.empty(), Optional.empty());
    }

    /// Whether it asks for something that should be done already when it is posted then.
    public boolean isNeededBefore(Instant posted) {
        return neededBy.filter(by -> !by.isAfter(posted)).isPresent();
    }

    /// All that is written in it beside text and names of files.
    Stream<String> words() {
        return Stream.concat(Stream.of(title), poll.stream().flatMap(asked -> asked.options().stream()));
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
