package org.tsumugi.meetings;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.tsumugi.meetings.DraftProblem.Field;
import org.tsumugi.shared.Texts;

/// What a draft must keep to before it stands in everyone's calendar.
final class DraftRules {

    static final int LINE = 200;
    static final int ADDRESS = 2_000;
    static final int AGENDA_LINE = 500;
    static final int AGENDA_ITEMS = 50;
    static final int TEXT = 20_000;
    static final int PEOPLE = 10_000;
    static final Duration LONGEST = Duration.ofDays(1);

    private DraftRules() {}

    static List<DraftProblem> problems(MeetingDraft draft) {
        List<DraftProblem> problems = new ArrayList<>();
        title(draft, problems);
        times(draft, problems);
        place(draft, problems);
        capacity(draft, problems);
        text(Field.SPEAKERS, draft.speakers(), AGENDA_LINE, problems);
        agenda(draft, problems);
        text(Field.ABOUT, draft.about(), TEXT, problems);
        return List.copyOf(problems);
    }

    private static void title(MeetingDraft draft, List<DraftProblem> problems) {
        if (draft.title().isBlank()) {
            problems.add(new DraftProblem(Field.TITLE, "meetings.refused.title-missing"));
        }
        text(Field.TITLE, draft.title(), LINE, problems);
    }

    private static void times(MeetingDraft draft, List<DraftProblem> problems) {
        if (!draft.endsAt().isAfter(draft.startsAt())) {
            problems.add(new DraftProblem(Field.ENDS, "meetings.refused.ends-before-start"));
        } else if (Duration.between(draft.startsAt(), draft.endsAt()).compareTo(LONGEST) > 0) {
            problems.add(new DraftProblem(Field.ENDS, "meetings.refused.longer-than-a-day"));
        }
        if (draft.repliesUntil().isAfter(draft.startsAt())) {
            problems.add(new DraftProblem(Field.DEADLINE, "meetings.refused.deadline-after-start"));
        }
    }

    private static void place(MeetingDraft draft, List<DraftProblem> problems) {
        if (draft.place().isBlank() && draft.onlineLink().isEmpty()) {
            problems.add(new DraftProblem(Field.PLACE, "meetings.refused.nowhere"));
        }
        text(Field.PLACE, draft.place(), LINE, problems);
        draft.onlineLink().ifPresent(link -> {
            text(Field.ONLINE_LINK, link, ADDRESS, problems);
            if (!isWebAddress(link)) {
                problems.add(new DraftProblem(Field.ONLINE_LINK, "meetings.refused.link-is-no-address"));
            }
        });
    }

    private static void capacity(MeetingDraft draft, List<DraftProblem> problems) {
        draft.capacity()
                .filter(people -> people < 1 || people > PEOPLE)
                .ifPresent(people -> problems.add(
                        new DraftProblem(Field.CAPACITY, "meetings.refused.capacity-out-of-range", PEOPLE)));
    }

    private static void agenda(MeetingDraft draft, List<DraftProblem> problems) {
        if (draft.agenda().size() > AGENDA_ITEMS) {
            problems.add(new DraftProblem(Field.AGENDA, "meetings.refused.agenda-too-long", AGENDA_ITEMS));
        }
        draft.agenda().forEach(item -> text(Field.AGENDA, item.text(), AGENDA_LINE, problems));
        draft.agenda().forEach(item -> text(Field.AGENDA, item.speaker(), LINE, problems));
        if (draft.agenda().stream().anyMatch(item -> item.text().isBlank())) {
            problems.add(new DraftProblem(Field.AGENDA, "meetings.refused.agenda-item-empty"));
        }
    }

    private static void text(Field field, String text, int most, List<DraftProblem> problems) {
        if (!Texts.fits(text, most)) {
            problems.add(new DraftProblem(field, "meetings.refused.text-too-long", most));
        }
        if (!Texts.storable(text)) {
            problems.add(new DraftProblem(field, Texts.NOT_STORABLE));
        }
    }

    private static boolean isWebAddress(String link) {
        try {
            URI address = new URI(link);
            boolean web = "https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme());
            return web && address.getHost() != null;
        } catch (URISyntaxException malformed) {
            return false;
        }
    }
}
