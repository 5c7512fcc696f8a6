package org.tsumugi.meetings.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tsumugi.meetings.Reply;
import org.tsumugi.meetings.Rsvp;
import org.tsumugi.members.ui.MembersLinks;
import org.tsumugi.shell.Parts;
import org.tsumugi.shell.Words;

/// Who comes: counts by answer and profession, names by profession and facility.
class WhoComes extends Div {

    WhoComes(List<Reply> replies) {
        addClassName("who-comes");
        add(new H2(getTranslation("meetings.who-comes")));
        if (replies.isEmpty()) {
            add(Parts.empty(getTranslation("meetings.who-comes.nobody")));
            return;
        }
        Map<Rsvp, List<Reply>> byAnswer = replies.stream().collect(Collectors.groupingBy(Reply::answer));
        Div counts = new Div();
        counts.addClassName("counts");
        Arrays.stream(Rsvp.values())
                .forEach(answer -> counts.add(
                        count(answer, byAnswer.getOrDefault(answer, List.of()).size())));
        add(counts);
        List<Reply> attending = byAnswer.getOrDefault(Rsvp.ATTEND, List.of());
        if (!attending.isEmpty()) {
            add(professions(attending), names(attending));
        }
        others(byAnswer, Rsvp.UNDECIDED);
        others(byAnswer, Rsvp.ABSENT);
    }

    private static Span count(Rsvp answer, int number) {
        Span count = Marks.answer(answer);
        count.add(" " + Words.of("meetings.people", number));
        return count;
    }

    private Paragraph professions(List<Reply> attending) {
        return new Paragraph(byProfession(attending).stream()
                .map(group -> getTranslation(
                        "meetings.profession-count",
                        group.getKey(),
                        group.getValue().size()))
                .collect(Collectors.joining(getTranslation("meetings.and"))));
    }

    private Div names(List<Reply> replies) {
        Div names = new Div();
        byProfession(replies).forEach(group -> {
            UnorderedList list = new UnorderedList();
            list.addClassName("people");
            group.getValue().forEach(reply -> list.add(person(reply)));
            names.add(new H3(group.getKey()), list);
        });
        return names;
    }

    /// The largest group first.
    private List<Map.Entry<String, List<Reply>>> byProfession(List<Reply> replies) {
        Map<String, List<Reply>> groups =
                replies.stream().collect(Collectors.groupingBy(this::profession, TreeMap::new, Collectors.toList()));
        return groups.entrySet().stream()
                .sorted(Comparator.comparingInt(group -> -group.getValue().size()))
                .toList();
    }

    private ListItem person(Reply reply) {
        ListItem person = new ListItem(MembersLinks.member(reply.member()));
        if (!reply.member().facility().isBlank()) {
            Span facility = Parts.written(reply.member().facility());
            facility.addClassName("meta");
            person.add(facility);
        }
        if (!reply.note().isBlank()) {
            Paragraph note = new Paragraph(reply.note());
            note.addClassName("note");
            note.getElement().setAttribute("lang", "ja");
            person.add(note);
        }
        return person;
    }

    private void others(Map<Rsvp, List<Reply>> byAnswer, Rsvp answer) {
        List<Reply> replies = byAnswer.getOrDefault(answer, List.of());
        if (!replies.isEmpty()) {
            String summary = Words.of(answer) + " " + getTranslation("meetings.people", replies.size());
            add(new NativeDetails(summary, names(replies)));
        }
    }

    private String profession(Reply reply) {
        return reply.member().profession().name(getLocale());
    }
}
