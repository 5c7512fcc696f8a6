package org.tsumugi.meetings.checkin.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tsumugi.ViewTest;
import org.tsumugi.meetings.MeetingId;
import org.tsumugi.meetings.MeetingSamples;
import org.tsumugi.meetings.Meetings;
import org.tsumugi.meetings.Replies;
import org.tsumugi.meetings.Rsvp;
import org.tsumugi.meetings.SeriesList;
import org.tsumugi.meetings.checkin.CheckInId;
import org.tsumugi.meetings.checkin.Reception;
import org.tsumugi.meetings.checkin.ui.ComerRow.Act;
import org.tsumugi.meetings.tickets.Purpose;
import org.tsumugi.meetings.tickets.TicketSamples;
import org.tsumugi.meetings.tickets.Tickets;
import org.tsumugi.members.Members;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Role;

/// The tablet at the door.
class ReceptionViewTests extends ViewTest {

    @Autowired
    ApplicationContext portal;

    @Autowired
    Reception reception;

    @Autowired
    Tickets tickets;

    @Autowired
    Meetings meetings;

    @Autowired
    Replies replies;

    @Autowired
    SeriesList seriesList;

    @Autowired
    Members members;

    MeetingSamples samples;
    Actor organizer;
    MeetingId meeting;
    Actor desk;
    Actor nurse;

    @BeforeEach
    void aDeskAndANurse() {
        samples = new MeetingSamples(members, seriesList, meetings);
        organizer = samples.organizer();
        meeting = samples.meeting(TicketSamples.soon());
        desk = new TicketSamples(portal).device(organizer, meeting, Purpose.RECEPTION);
        nurse = samples.member();
        nurse.act(() -> replies.reply(meeting, Rsvp.ATTEND));
    }

    private void open(Locale language) {
        enter(desk, language);
        UI.getCurrent().navigate("desk/reception");
    }

    private static ComerRow row() {
        return _get(ComerRow.class);
    }

    private static String html(ComerRow row) {
        return row.getElement().getProperty("innerHTML", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void oneTapChecksInAndOneTakesItBack(String language) {
        open(Locale.forLanguageTag(language));
        assertThat(_get(H1.class).getText()).isEqualTo("庄内つむぐ会 第3回");
        assertThat(html(row()))
                .contains(nurse.name(), word("meetings.desk.act.IN"))
                .doesNotContain("!meetings");
        assertThat(count()).isEqualTo(word("meetings.turnout", 0));

        tap(row(), Act.IN);
        assertThat(count()).isEqualTo(word("meetings.turnout", 1));
        assertThat(html(row())).contains(word("meetings.desk.act.UNDO")).doesNotContain("data-do=\"IN\"");

        tap(row(), Act.OUT);
        assertThat(count()).isEqualTo(word("meetings.turnout.some-gone", 1, 0));
        tap(row(), Act.BACK);
        tap(row(), Act.UNDO);
        assertThat(count()).isEqualTo(word("meetings.turnout", 0));
        assertThat(html(row())).contains("data-do=\"IN\"");
    }

    private static void tap(ComerRow row, Act act) {
        _get(ComerList.class).tap(String.valueOf(row.getElement().getAttribute("data-row")), act.name());
    }

    private static String count() {
        return _get(TurnoutPart.class)
                .getChildren()
                .findFirst()
                .orElseThrow()
                .getElement()
                .getText();
    }

    @Test
    void isFoundByNameOrReadingAndWhoSaidNoOnlyBySearching() {
        Actor absent = samples.person("PHARMACIST", Role.MEMBER);
        absent.act(() -> replies.reply(meeting, Rsvp.ABSENT));
        open(Locale.JAPANESE);
        assertThat(shown()).containsExactly(nurse.name());

        _setValue(search(), absent.name().replace(" ", "　"));
        assertThat(shown()).containsExactly(absent.name());
        _setValue(search(), "ミホンハナ");
        assertThat(shown()).containsExactlyInAnyOrder(nurse.name(), absent.name());
        _setValue(search(), "だれもいない");
        assertThat(shown()).isEmpty();
        assertThat(_get(ComerList.class).getElement().getTextRecursively())
                .contains(word("meetings.desk.nobody-found"));
    }

    @Test
    void canShowOnlyWhoIsStillMissing() {
        open(Locale.JAPANESE);
        tap(row(), Act.IN);

        _setValue(_get(Checkbox.class), true);

        assertThat(shown()).isEmpty();
    }

    @Test
    void whoWasJustCheckedInStaysInSightUntilTheNextSearchAndItSaysThatAllAreIn() {
        open(Locale.JAPANESE);
        _setValue(_get(Checkbox.class), true);
        tap(row(), Act.IN);
        assertThat(row().getElement().getAttribute("hidden")).isNull();
        assertThat(html(row())).contains(word("meetings.desk.act.UNDO"));
        assertThat(_get(ComerList.class).getElement().getTextRecursively()).contains(word("meetings.desk.all-in"));
        _setValue(search(), "だれもいない");
        _setValue(search(), "");
        assertThat(shown()).isEmpty();
        assertThat(_get(ComerList.class).getElement().getTextRecursively()).contains(word("meetings.desk.all-in"));
    }

    @Test
    void whatWentWrongInTheFormGoesWhenAnotherCheckInWorks() {
        open(Locale.JAPANESE);
        _click(take());
        assertThat(_find(Paragraph.class, spec -> spec.withClasses("field-error")))
                .hasSize(1);
        tap(row(), Act.IN);
        assertThat(_find(Paragraph.class, spec -> spec.withClasses("field-error")))
                .isEmpty();
    }

    private static TextField search() {
        return _find(TextField.class).getFirst();
    }

    private static List<String> shown() {
        return _find(ComerRow.class).stream()
                .filter(ComerRow::isShown)
                .map(row -> row.comer().orElseThrow().name())
                .toList();
    }

    @Test
    void whoComesWithoutAnAnswerIsAddedBelow() {
        open(Locale.JAPANESE);
        List<TextField> fields = _find(TextField.class);
        _click(take());
        assertThat(shown()).hasSize(1);

        _setValue(fields.get(1), "実習 一郎");
        _setValue(fields.get(2), "実習生");
        _click(take());

        assertThat(shown()).containsExactly(nurse.name(), "実習 一郎");
        assertThat(count()).isEqualTo(word("meetings.turnout", 1));
        assertThat(Stream.of(fields.get(1), fields.get(2)).map(TextField::getValue))
                .containsOnly("");
    }

    private Button take() {
        return _get(Button.class, spec -> spec.withText(word("meetings.desk.walk-in.do")));
    }

    @Test
    void followsTheOtherDesk() {
        open(Locale.JAPANESE);
        Actor other = new TicketSamples(portal).device(organizer, meeting, Purpose.RECEPTION);

        other.act(() -> reception.checkIn(CheckInId.next(), nurse.id()));

        Awaitility.await().pollInSameThread().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            MockVaadin.INSTANCE.clientRoundtrip(true);
            assertThat(count()).isEqualTo(word("meetings.turnout", 1));
        });
    }

    @Test
    void twoHundredRowsAreTwoHundredNodesWithoutChildren() {
        open(Locale.JAPANESE);

        assertThat(row().getElement().getChildCount()).isZero();
    }

    @Test
    void aTicketThatIsOverShowsNobody() {
        organizer.act(() -> tickets.of(meeting).forEach(one -> tickets.end(one.id())));

        open(Locale.JAPANESE);

        assertThat(_find(ComerRow.class)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"feed", "rights", "members", "account", "meetings", "directory", "further", "my-data"})
    void everyOtherPageIsNotThere(String path) {
        open(Locale.JAPANESE);

        UI.getCurrent().navigate(path);

        assertThat(_get(H1.class).getText()).isEqualTo(word("shell.not-found"));
    }

    @Test
    void homeIsTheDeskItself() {
        open(Locale.JAPANESE);

        UI.getCurrent().navigate("");

        assertThat(_find(ComerRow.class)).hasSize(1);
    }
}
