package org.tsumugi.meetings.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tsumugi.meetings.AgendaItem;
import org.tsumugi.meetings.MeetingDraft;
import org.tsumugi.shell.Times;
import org.tsumugi.shell.Words;

/// What someone else changed in a meeting while it was being edited, field by field.
final class Differences extends UnorderedList {

    private record Field(String words, Function<MeetingDraft, String> text) {}

    private static final List<Field> FIELDS = List.of(
            new Field("meetings.field.title", MeetingDraft::title),
            new Field("meetings.kind", draft -> Words.of(draft.kind())),
            new Field(
                    "meetings.when",
                    draft ->
                            Times.day(When.day(draft.startsAt())) + " " + When.times(draft.startsAt(), draft.endsAt())),
            new Field("meetings.field.place", MeetingDraft::place),
            new Field("meetings.field.online-link", draft -> draft.onlineLink().orElse("")),
            new Field("meetings.field.capacity", draft -> text(draft.capacity())),
            new Field(
                    "meetings.field.deadline",
                    draft -> text(draft.replyDeadline().map(Times::exact))),
            new Field("meetings.field.contents", Differences::contents),
            new Field("meetings.agenda", Differences::agenda),
            new Field("meetings.speakers", MeetingDraft::speakers),
            new Field("meetings.about", MeetingDraft::about));

    Differences(MeetingDraft before, MeetingDraft now) {
        FIELDS.stream()
                .filter(field -> !field.text().apply(before).equals(field.text().apply(now)))
                .forEach(field -> add(new ListItem(getTranslation(
                        "meetings.difference",
                        getTranslation(field.words()),
                        orNothing(field.text().apply(before)),
                        orNothing(field.text().apply(now))))));
    }

    private String orNothing(String text) {
        return text.isBlank() ? getTranslation("meetings.difference.nothing") : text;
    }

    private static String text(Optional<?> value) {
        return value.map(String::valueOf).orElse("");
    }

    private static String contents(MeetingDraft draft) {
        return draft.contents().stream().sorted().map(Words::of).collect(Collectors.joining(" "));
    }

    private static String agenda(MeetingDraft draft) {
        return draft.agenda().stream().map(Differences::point).collect(Collectors.joining(" / "));
    }

    private static String point(AgendaItem item) {
        String time = item.at().map(at -> at + " ").orElse("");
        return time + item.text() + (item.speaker().isBlank() ? "" : " " + item.speaker());
    }
}
