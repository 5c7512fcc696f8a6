package org.tsumugi.meetings.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tsumugi.meetings.ui.CalendarViewTests.texts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.router.RouterLink;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tsumugi.ViewTest;
import org.tsumugi.meetings.DraftEditor;
import org.tsumugi.meetings.MeetingDraft;
import org.tsumugi.meetings.MeetingId;
import org.tsumugi.meetings.MeetingKind;
import org.tsumugi.meetings.MeetingSamples;
import org.tsumugi.meetings.Meetings;
import org.tsumugi.meetings.Series;
import org.tsumugi.meetings.SeriesId;
import org.tsumugi.meetings.SeriesList;
import org.tsumugi.members.Members;
import org.tsumugi.shared.Actor;

/// Planning and changing a meeting at the screen.
class PlanningTests extends ViewTest {

    @Autowired
    Meetings meetings;

    @Autowired
    SeriesList seriesList;

    @Autowired
    Members members;

    MeetingSamples samples;
    Actor organizer;

    @BeforeEach
    void someoneWhoPlans() {
        samples = new MeetingSamples(members, seriesList, meetings);
        organizer = samples.organizer();
    }

    @Test
    void planningLeadsToTheMeetingsPage() {
        SeriesId series = samples.series(MeetingKind.CASE_CONFERENCE);
        enter(organizer);
        Addresses.open("meetings/plan?day=2027-01-20");
        choose(series);
        _setValue(text("meetings.field.title"), "ほどく会 第5回");
        _setValue(text("meetings.field.place"), "酒田の会議室（見本）");
        _setValue(_get(TimePicker.class, spec -> spec.withLabel(word("meetings.field.start"))), LocalTime.of(18, 30));

        _click(button("meetings.plan.do"));

        assertThat(_get(H1.class).getText()).isEqualTo("ほどく会 第5回");
        MeetingDraft kept =
                organizer.act(() -> meetings.lastOf(series)).orElseThrow().details();
        assertThat(kept.kind()).isEqualTo(MeetingKind.CASE_CONFERENCE);
        assertThat(kept.startsAt()).isEqualTo("2027-01-20T09:30:00Z");
        assertThat(kept.endsAt()).isEqualTo("2027-01-20T11:00:00Z");
    }

    @Test
    void ofAPastDayTheFormSaysSo() {
        enter(organizer);
        Addresses.open("meetings/plan?day=2020-01-20");
        DatePicker day = _get(DatePicker.class, spec -> spec.withLabel(word("meetings.field.day")));
        assertThat(day.getHelperText()).isEqualTo(word("meetings.field.day.past"));

        _setValue(day, LocalDate.of(2127, 1, 20));
        assertThat(day.getHelperText()).isEmpty();
    }

    @Test
    void whatIsMissingIsSaidBesideTheFieldAndOnceAtTheTop() {
        enter(organizer);
        Addresses.open("meetings/plan");
        _setValue(text("meetings.field.place"), "会議室");

        _click(button("meetings.plan.do"));

        assertThat(text("meetings.field.title").getErrorMessage()).isEqualTo(word("meetings.refused.title-missing"));
        assertThat(text("meetings.field.title").isInvalid()).isTrue();
        assertThat(_get(TimePicker.class, spec -> spec.withLabel(word("meetings.field.start")))
                        .isInvalid())
                .isTrue();
        assertThat(texts(_get(FormProblems.class)))
                .contains(
                        word("meetings.refused.title-missing"),
                        word("meetings.refused.day-missing"),
                        word("meetings.refused.start-missing"),
                        word("meetings.refused.series-missing"));
        assertThat(text("meetings.field.place").getValue()).isEqualTo("会議室");
    }

    @Test
    void aDeadlineAfterTheStartAndNoMinutesAreRefusedBesideTheirFields() {
        enter(organizer);
        Addresses.open("meetings/plan?day=2027-01-20");
        choose(samples.series(MeetingKind.GATHERING));
        _setValue(text("meetings.field.title"), "会");
        _setValue(text("meetings.field.place"), "会議室");
        _setValue(_get(TimePicker.class, spec -> spec.withLabel(word("meetings.field.start"))), LocalTime.of(18, 30));
        _setValue(number("meetings.field.minutes"), 0);
        _setValue(date("meetings.field.deadline"), LocalDate.of(2027, 1, 21));

        _click(button("meetings.plan.do"));

        assertThat(number("meetings.field.minutes").getErrorMessage())
                .isEqualTo(word("meetings.refused.ends-before-start"));
        assertThat(date("meetings.field.deadline").getErrorMessage())
                .isEqualTo(word("meetings.refused.deadline-after-start"));
    }

    @Test
    void theLastOfTheSeriesIsCopiedWithoutItsDay() {
        SeriesId series = samples.series(MeetingKind.GATHERING);
        organizer.act(
                () -> meetings.plan(series, DraftEditor.sample().capacity(40).done()));
        enter(organizer);
        Addresses.open("meetings/plan");
        choose(series);

        _click(button("meetings.copy-last"));

        assertThat(text("meetings.field.title").getValue()).isEqualTo("庄内つむぐ会 第3回");
        assertThat(number("meetings.field.capacity").getValue()).isEqualTo(40);
        assertThat(_get(AgendaFields.class).agenda())
                .isEqualTo(DraftEditor.sample().done().agenda());
        assertThat(date("meetings.field.day").getValue()).isNull();
    }

    @Test
    void aSeriesIsMadeOnTheSpot() {
        String name = "新しい会 " + System.nanoTime();
        enter(organizer);
        Addresses.open("meetings/plan");
        _setValue(text("meetings.series.name"), name);

        _click(button("meetings.series.create"));

        Series chosen = (Series) _get(ComboBox.class).getValue();
        assertThat(chosen.name()).isEqualTo(name);
    }

    @Test
    void savingUnchangedKeepsEverything() {
        MeetingId id = samples.meeting();
        MeetingDraft before = find(id);
        enter(organizer);
        Addresses.open("meetings/" + id + "/edit");

        _click(button("meetings.save"));

        assertThat(find(id)).isEqualTo(before);
    }

    @Test
    void theSecondOrganizerSeesWhatTheFirstChangedAndKeepsWhatTheyTyped() {
        MeetingId id = samples.meeting();
        enter(organizer);
        Addresses.open("meetings/" + id + "/edit");
        _setValue(text("meetings.field.title"), "後の人の題");
        samples.organizer()
                .act(() -> meetings.change(
                        id, 0, DraftEditor.of(find(id)).place("先の人の場所").done()));

        _click(button("meetings.save"));

        assertThat(texts(_get(Differences.class)))
                .contains(word("meetings.difference", word("meetings.field.place"), "医師会館（見本） 2階会議室", "先の人の場所"));
        assertThat(text("meetings.field.title").getValue()).isEqualTo("後の人の題");
        assertThat(find(id).title()).isEqualTo("庄内つむぐ会 第3回");

        assertThat(text("meetings.field.place").getValue()).isEqualTo("先の人の場所");
        _click(button("meetings.meanwhile.save"));
        assertThat(find(id).title()).isEqualTo("後の人の題");
        assertThat(find(id).place()).isEqualTo("先の人の場所");
    }

    @Test
    void aMemberFindsNoPlanningScreen() {
        enter(samples.member());
        Addresses.open("meetings");

        assertThat(_find(RouterLink.class, spec -> spec.withText(word("meetings.plan"))))
                .isEmpty();
    }

    @SuppressWarnings("unchecked")
    private void choose(SeriesId id) {
        Series series = seriesList.all().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
        _setValue((ComboBox<Series>) _get(ComboBox.class), series);
    }

    private MeetingDraft find(MeetingId id) {
        return organizer.act(() -> meetings.find(id)).orElseThrow().details();
    }

    private TextField text(String words) {
        return _get(TextField.class, spec -> spec.withLabel(word(words)));
    }

    private IntegerField number(String words) {
        return _get(IntegerField.class, spec -> spec.withLabel(word(words)));
    }

    private DatePicker date(String words) {
        return _get(DatePicker.class, spec -> spec.withLabel(word(words)));
    }

    private Button button(String words) {
        return _get(Button.class, spec -> spec.withText(word(words)));
    }
}
