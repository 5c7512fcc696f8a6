package org.tsumugi.meetings.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tsumugi.meetings.DraftProblem;
import org.tsumugi.meetings.MeetingContent;
import org.tsumugi.meetings.MeetingDraft;
import org.tsumugi.meetings.MeetingKind;
import org.tsumugi.shared.Region;
import org.tsumugi.shell.DateWords;
import org.tsumugi.shell.Words;

/// The fields of a meeting; what is wrong is said beside the field and once at the top.
class MeetingForm extends Div {

    private static final int USUAL_MINUTES = 90;
    private static final Duration STEP = Duration.ofMinutes(15);

    private final FormProblems problems = new FormProblems();
    private final TextField title = new TextField(getTranslation("meetings.field.title"));
    private final Select<MeetingKind> kind = new Select<>();
    private final DatePicker day = new DatePicker(getTranslation("meetings.field.day"));
    private final TimePicker start = new TimePicker(getTranslation("meetings.field.start"));
    private final IntegerField minutes = new IntegerField(getTranslation("meetings.field.minutes"));
    private final TextField place = new TextField(getTranslation("meetings.field.place"));
    private final TextField onlineLink = new TextField(getTranslation("meetings.field.online-link"));
    private final IntegerField capacity = new IntegerField(getTranslation("meetings.field.capacity"));
    private final DatePicker deadline = new DatePicker(getTranslation("meetings.field.deadline"));
    private final CheckboxGroup<MeetingContent> contents =
            new CheckboxGroup<>(getTranslation("meetings.field.contents"));
    private final AgendaFields agenda = new AgendaFields();
    private final TextField speakers = new TextField(getTranslation("meetings.speakers"));
    private final TextArea about = new TextArea(getTranslation("meetings.about"));
    private transient Optional<Instant> exactDeadline = Optional.empty();

    MeetingForm() {
        addClassName("form");
        kind.setLabel(getTranslation("meetings.kind"));
        kind.setItems(MeetingKind.values());
        kind.setItemLabelGenerator(Words::of);
        kind.setValue(MeetingKind.GATHERING);
        Stream.of(day, deadline).forEach(picker -> {
            DateWords.dress(picker);
            picker.setLocale(getLocale());
        });
        start.setLocale(getLocale());
        start.setStep(STEP);
        minutes.setValue(USUAL_MINUTES);
        contents.setItems(MeetingContent.values());
        contents.setItemLabelGenerator(Words::of);
        contents.setHelperText(getTranslation("meetings.field.contents.why"));
        onlineLink.setHelperText(getTranslation("meetings.field.online-link.hint"));
        capacity.setHelperText(getTranslation("meetings.field.capacity.hint"));
        deadline.setHelperText(getTranslation("meetings.field.deadline.hint"));
        about.setHelperText(getTranslation("meetings.field.about.hint"));
        about.setMinRows(4);
        agenda.show(List.of());
        Stream.<HasValue<?, ?>>of(title, day, start, minutes).forEach(field -> field.setRequiredIndicatorVisible(true));
        Stream.<HasValidation>of(title, day, start, minutes, place, onlineLink, capacity, deadline, speakers, about)
                .forEach(this::judgeOnlyWhenAsked);
        Div when = new Div(day, start, minutes);
        when.addClassName("when-fields");
        add(problems, title, kind, when, place, onlineLink, capacity, deadline, contents, agenda, speakers, about);
    }

    /// What was wrong with a field is forgotten as soon as it is changed.
    private void judgeOnlyWhenAsked(HasValidation field) {
        field.setManualValidation(true);
        if (field instanceof HasValue<?, ?> value) {
            value.addValueChangeListener(change -> field.setInvalid(false));
        }
    }

    void show(MeetingDraft draft) {
        showWithoutDay(draft);
        day.setValue(When.day(draft.startsAt()));
        exactDeadline = draft.replyDeadline();
        deadline.setValue(draft.replyDeadline().map(When::day).orElse(null));
    }

    /// What the next meeting of a series has in common with the last: all but the day and the deadline.
    void showWithoutDay(MeetingDraft draft) {
        title.setValue(draft.title());
        kind.setValue(draft.kind());
        start.setValue(draft.startsAt().atZone(Region.ZONE).toLocalTime());
        minutes.setValue(
                (int) Duration.between(draft.startsAt(), draft.endsAt()).toMinutes());
        place.setValue(draft.place());
        onlineLink.setValue(draft.onlineLink().orElse(""));
        capacity.setValue(draft.capacity().orElse(null));
        contents.setValue(draft.contents());
        agenda.show(draft.agenda());
        speakers.setValue(draft.speakers());
        about.setValue(draft.about());
    }

    void show(LocalDate chosen) {
        day.setValue(chosen);
    }

    /// A past day is taken, for a gathering that was held; it is no likely wish, so it is said.
    void tellOfDaysBefore(LocalDate today) {
        day.addValueChangeListener(change -> day.setHelperText(
                change.getValue() != null && change.getValue().isBefore(today)
                        ? getTranslation("meetings.field.day.past")
                        : ""));
    }

    void show(MeetingKind chosen) {
        kind.setValue(chosen);
    }

    FormProblems problems() {
        return problems;
    }

    /// The draft, or empty after saying what is missing or wrong.
    Optional<MeetingDraft> draft() {
        return draft(theirs -> {});
    }

    /// @param first judges the fields that a screen has put above these
    Optional<MeetingDraft> draft(Consumer<FormProblems> first) {
        problems.forget();
        agenda.say(Optional.empty());
        first.accept(problems);
        boolean timed = Stream.<HasValue<?, ?>>of(day, start, minutes).noneMatch(HasValue::isEmpty);
        MeetingDraft draft = timed ? timed(day.getValue(), start.getValue(), minutes.getValue()) : untimed();
        say(draft, problem -> problem.field() == DraftProblem.Field.TITLE);
        require(day, "meetings.refused.day-missing");
        require(start, "meetings.refused.start-missing");
        require(minutes, "meetings.refused.minutes-missing");
        say(draft, problem -> problem.field() != DraftProblem.Field.TITLE && (timed || !isAboutTime(problem)));
        problems.show();
        return problems.isEmpty() ? Optional.of(draft) : Optional.empty();
    }

    private void say(MeetingDraft draft, Predicate<DraftProblem> which) {
        draft.problems().stream().filter(which).forEach(this::say);
    }

    private MeetingDraft timed(LocalDate onDay, LocalTime at, int length) {
        Instant begin = onDay.atTime(at).atZone(Region.ZONE).toInstant();
        return draft(begin, begin.plus(Duration.ofMinutes(length)), deadline(begin));
    }

    /// Stands in while the time is missing, so that everything else is judged all the same.
    private MeetingDraft untimed() {
        return draft(Instant.EPOCH, Instant.EPOCH.plus(Duration.ofHours(1)), Optional.empty());
    }

    private MeetingDraft draft(Instant begin, Instant end, Optional<Instant> until) {
        return new MeetingDraft(
                title.getValue(),
                kind.getValue(),
                begin,
                end,
                place.getValue(),
                Optional.of(onlineLink.getValue().strip()),
                Optional.ofNullable(capacity.getValue()),
                until,
                Set.copyOf(contents.getValue()),
                agenda.agenda(),
                speakers.getValue(),
                about.getValue());
    }

    /// The end of the day named, or the start when that is the meeting's own day.
    private Optional<Instant> deadline(Instant begin) {
        return Optional.ofNullable(deadline.getValue())
                .map(last -> exactDeadline
                        .filter(exact -> When.day(exact).equals(last) && !exact.isAfter(begin))
                        .orElseGet(() -> When.day(begin).equals(last)
                                ? begin
                                : last.plusDays(1)
                                        .atStartOfDay(Region.ZONE)
                                        .toInstant()
                                        .minusSeconds(1)));
    }

    private static boolean isAboutTime(DraftProblem problem) {
        return problem.field() == DraftProblem.Field.ENDS || problem.field() == DraftProblem.Field.DEADLINE;
    }

    private <C extends HasValue<?, ?> & HasValidation> void require(C field, String words) {
        if (field.isEmpty()) {
            problems.say(field, getTranslation(words));
        }
    }

    private void say(DraftProblem problem) {
        String sentence = getTranslation(problem.words(), problem.values());
        switch (problem.field()) {
            case TITLE -> problems.say(title, sentence);
            case ENDS -> problems.say(minutes, sentence);
            case PLACE -> problems.say(place, sentence);
            case ONLINE_LINK -> problems.say(onlineLink, sentence);
            case CAPACITY -> problems.say(capacity, sentence);
            case DEADLINE -> problems.say(deadline, sentence);
            case SPEAKERS -> problems.say(speakers, sentence);
            case ABOUT -> problems.say(about, sentence);
            case AGENDA -> {
                agenda.say(Optional.of(sentence));
                problems.say(sentence);
            }
        }
    }
}
