package org.tsumugi.meetings.tickets.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tsumugi.ViewTest;
import org.tsumugi.meetings.DraftEditor;
import org.tsumugi.meetings.MeetingId;
import org.tsumugi.meetings.MeetingSamples;
import org.tsumugi.meetings.Meetings;
import org.tsumugi.meetings.SeriesList;
import org.tsumugi.meetings.checkin.CheckInId;
import org.tsumugi.meetings.checkin.Reception;
import org.tsumugi.meetings.checkin.WalkIn;
import org.tsumugi.meetings.checkin.ui.TurnoutPart;
import org.tsumugi.meetings.tickets.Purpose;
import org.tsumugi.meetings.tickets.TicketSamples;
import org.tsumugi.meetings.tickets.Tickets;
import org.tsumugi.members.Members;
import org.tsumugi.shared.Actor;
import org.tsumugi.shell.Times;

/// Handing out tickets on a meeting's page, and showing one at the door.
class TicketsPartTests extends ViewTest {

    @Autowired
    ApplicationContext portal;

    @Autowired
    Tickets tickets;

    @Autowired
    Reception reception;

    @Autowired
    Meetings meetings;

    @Autowired
    SeriesList seriesList;

    @Autowired
    Members members;

    MeetingSamples samples;
    MeetingId meeting;
    Actor organizer;

    @BeforeEach
    void aMeeting() {
        samples = new MeetingSamples(members, seriesList, meetings);
        meeting = samples.meeting(TicketSamples.soon());
        organizer = samples.organizer();
    }

    private void open(Actor actor) {
        enter(actor);
        UI.getCurrent().navigate("meetings/" + meeting);
    }

    private Button button(String words) {
        return _get(Button.class, spec -> spec.withText(word(words)));
    }

    @Test
    void anOrganiserMakesATicketSeesItsCodeOnceAndEndsIt() {
        open(organizer);
        _click(button("meetings.tickets.RECEPTION"));

        assertThat(_get(TicketSheet.class).getElement().getTextRecursively())
                .contains("/desk", word("meetings.ticket.careful"))
                .containsPattern("[2-9a-z]{4}-[2-9a-z]{4}-[2-9a-z]{4}");
        assertThat(_find(Image.class)).hasSize(1);
        open(organizer);
        _assertNone(TicketSheet.class);
        assertThat(_get(TicketsPart.class).getElement().getTextRecursively()).contains(organizer.name());

        _click(button("meetings.tickets.end"));
        assertThat(organizer.act(() -> tickets.of(meeting))).isEmpty();
    }

    @Test
    void aTicketMadeEarlySaysFromWhenItWorks() {
        open(organizer);
        _click(button("meetings.tickets.RECEPTION"));
        assertThat(sheet()).doesNotContain("まだ使えません");

        Instant start = Instant.now().plus(Duration.ofDays(3));
        meeting = samples.meeting(DraftEditor.sample()
                .at(start)
                .endsAt(start.plus(Duration.ofHours(1)))
                .replyDeadline(start)
                .done());
        open(organizer);
        _click(button("meetings.tickets.RECEPTION"));
        assertThat(sheet()).contains(word("meetings.ticket.early", Times.exact(start.minus(Duration.ofHours(3)))));
    }

    private static String sheet() {
        return _get(TicketSheet.class).getElement().getTextRecursively();
    }

    @Test
    void organisersSeeWhoCameAndMembersNeitherThatNorTickets() {
        Actor desk = new TicketSamples(portal).device(organizer, meeting, Purpose.RECEPTION);
        desk.act(() -> reception.walkIn(CheckInId.next(), new WalkIn("実習 一郎", "実習生", "")));

        open(organizer);
        assertThat(_get(TurnoutPart.class).getElement().getTextRecursively())
                .contains(word("meetings.turnout", 1), "実習生");
        open(samples.member());
        _assertNone(TurnoutPart.class);
        _assertNone(TicketsPart.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ticket-code", "ticket-used", "ticket-too-early"})
    void theDoorSaysWhyACodeLetsNobodyIn(String problem) {
        enter(organizer, Locale.ENGLISH);
        UI.getCurrent().navigate("desk", QueryParameters.of(problem, ""));

        assertThat(_get(H1.class).getText()).isEqualTo(word("meetings.desk"));
        assertThat(_get(DeskView.class).getElement().getTextRecursively())
                .contains(word("meetings.refused." + problem), word("meetings.refused.signed-in"));
    }

    @Test
    void whoIsSignedInIsAskedToSignOutFirst() {
        enter(organizer);
        UI.getCurrent().navigate("desk", QueryParameters.of("code", "abcd-2345-efgh"));

        _assertNone(TextField.class);
        assertThat(button("shell.sign-out").isVisible()).isTrue();
    }
}
