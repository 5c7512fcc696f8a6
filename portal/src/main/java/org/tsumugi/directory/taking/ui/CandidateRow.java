package org.tsumugi.directory.taking.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.tsumugi.directory.FacilityLine;
import org.tsumugi.directory.Freshness;
import org.tsumugi.directory.OpeningHours.State;
import org.tsumugi.directory.StaffContact;
import org.tsumugi.directory.taking.Answer;
import org.tsumugi.directory.taking.Candidate;
import org.tsumugi.directory.ui.DirectoryLinks;
import org.tsumugi.directory.ui.Phones;
import org.tsumugi.shared.Region;
import org.tsumugi.shell.DrawnActs;
import org.tsumugi.shell.Parts;
import org.tsumugi.shell.Times;
import org.tsumugi.shell.Words;

/// One to call: the number, why they stand here, and three buttons for what they said.
class CandidateRow extends ListItem {

    CandidateRow(Candidate candidate, Optional<Answer> said, Clock clock) {
        addClassNames("row", "candidate");
        said.ifPresent(answer -> addClassName(answer == Answer.DECLINED ? "declined" : "noted"));
        FacilityLine line = candidate.line();
        DrawnActs.name(this, line.id().toString());
        add(head(candidate), why(candidate, clock), numbers(line));
        candidate.staff().ifPresent(contact -> add(staff(contact)));
        add(answers(said));
    }

    private static Div head(Candidate candidate) {
        FacilityLine line = candidate.line();
        RouterLink name = DirectoryLinks.facility(line.id(), line.name());
        name.addClassName("row-title");
        Div head = new Div(name, Parts.chip(Words.of(candidate.fit()), look(candidate.fit())));
        head.addClassName("row-head");
        if (line.sample()) {
            head.add(Parts.chip(Words.of("directory.sample"), "ask"));
        }
        if (candidate.freshness() == Freshness.State.STALE) {
            head.add(Parts.chip(Words.of("directory.stale"), "ask"));
        }
        return head;
    }

    private static String look(Candidate.Fit fit) {
        return switch (fit) {
            case ACCEPTS -> "ok";
            case ASK -> "ask";
            case UNSAID -> "plain";
        };
    }

    private static Div why(Candidate candidate, Clock clock) {
        FacilityLine line = candidate.line();
        Div why = Parts.meta(new Span(line.kind().name(Words.language())));
        candidate
                .needed()
                .forEach(ability ->
                        why.add(new Span(ability.acceptance().mark() + " " + ability.name(Words.language()))));
        why.add(new Span(hours(candidate)));
        line.vacancies().stream()
                .filter(vacancy -> vacancy.weight(clock.instant()) > 0)
                .forEach(vacancy -> why.add(new Span(Words.of(
                        "directory.taking.free",
                        vacancy.unit().isEmpty() ? Words.of("directory.vacancy.place") : vacancy.unit(),
                        vacancy.free(),
                        Times.relative(vacancy.asOf(), clock)))));
        line.kilometres().ifPresent(far -> why.add(new Span(Words.of("directory.kilometres", far))));
        line.freshness()
                .confirmedAt()
                .ifPresent(at -> why.add(new Span(
                        Words.of("directory.confirmed.short", Times.shortDay(LocalDate.ofInstant(at, Region.ZONE))))));
        why.add(Parts.written(line.municipality()));
        return why;
    }

    private static String hours(Candidate candidate) {
        if (candidate.always()) {
            return Words.of("directory.round-the-clock");
        }
        return Words.of(candidate.hours() == State.OPEN ? "directory.taking.open" : "directory.taking.hours-unknown");
    }

    private static Div numbers(FacilityLine line) {
        Div numbers = new Div();
        numbers.addClassNames("numbers", "above");
        if (line.phone().isEmpty()) {
            numbers.add(new Span(Words.of("directory.phone.none")));
        } else {
            Anchor call = Phones.call(line.phone());
            call.addClassName("button");
            numbers.add(call);
        }
        return numbers;
    }

    private static Div staff(StaffContact contact) {
        Div staff = new Div(new Span(Words.of("directory.staff")));
        staff.addClassNames("staff", "above");
        if (!contact.phone().isEmpty()) {
            Anchor call = Phones.call(contact.phone());
            call.addClassName("button");
            staff.add(call);
        }
        staff.add(Parts.written(contact.note()));
        return staff;
    }

    private static Div answers(Optional<Answer> said) {
        Div answers = new Div();
        answers.addClassNames("answers", "above");
        for (Answer answer : Answer.values()) {
            NativeButton button = DrawnActs.button(Words.of(answer), answer.name());
            button.getElement()
                    .setAttribute(
                            "aria-pressed",
                            String.valueOf(said.filter(answer::equals).isPresent()));
            answers.add(button);
        }
        return answers;
    }
}
