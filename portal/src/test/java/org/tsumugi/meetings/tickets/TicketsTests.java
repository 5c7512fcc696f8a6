package org.tsumugi.meetings.tickets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.assertj.core.data.TemporalUnitOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.tsumugi.PortalTest;
import org.tsumugi.meetings.Meeting;
import org.tsumugi.meetings.MeetingDraft;
import org.tsumugi.meetings.MeetingId;
import org.tsumugi.meetings.MeetingSamples;
import org.tsumugi.meetings.Meetings;
import org.tsumugi.meetings.SeriesList;
import org.tsumugi.members.Members;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Refused;
import org.tsumugi.shared.Role;

/// A ticket from its making to its end.
@PortalTest
class TicketsTests {

    @Autowired
    ApplicationContext portal;

    @Autowired
    Tickets tickets;

    @Autowired
    TicketThreshold threshold;

    @Autowired
    TicketReach reach;

    @Autowired
    TicketStore store;

    @Autowired
    Meetings meetings;

    @Autowired
    SeriesList seriesList;

    @Autowired
    Members members;

    @Autowired
    JdbcClient jdbc;

    TicketSamples devices;
    MeetingSamples samples;
    Actor organizer;
    MeetingDraft draft;
    MeetingId meeting;

    @BeforeEach
    void aMeetingThatBeginsSoon() {
        devices = new TicketSamples(portal);
        samples = new MeetingSamples(members, seriesList, meetings);
        organizer = samples.organizer();
        draft = TicketSamples.soon();
        meeting = samples.meeting(draft);
    }

    private FreshTicket make(Purpose purpose) {
        return organizer.act(() -> tickets.make(meeting, purpose));
    }

    private boolean reaches(Actor device, Purpose purpose) {
        try {
            return device.act(() -> reach.meeting(purpose)).equals(meeting);
        } catch (AccessDeniedException over) {
            return false;
        }
    }

    private void refuses(String code, String words) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> devices.enter(code))
                .satisfies(refused -> assertThat(refused.words()).isEqualTo(words));
    }

    @Test
    void letsOneDeviceReachOneMeetingForOnePurposeInTheMakersName() {
        Actor device = devices.device(organizer, meeting, Purpose.RECEPTION);

        assertThat(device.id()).isEqualTo(organizer.id());
        assertThat(device.roles()).containsExactly(Role.RECEPTION);
        assertThat(reaches(device, Purpose.RECEPTION)).isTrue();
        assertThat(reaches(device, Purpose.PRESENTING)).isFalse();
    }

    @Test
    void keepsTheCodeOnlyAsAHash() {
        FreshTicket ticket = make(Purpose.RECEPTION);

        assertThat(jdbc.sql("select row_to_json(ticket)::text from meetings.ticket where id = ?")
                        .param(ticket.ticket().value())
                        .query(String.class)
                        .single())
                .doesNotContain(ticket.code())
                .doesNotContain(ticket.code().replace("-", ""));
        assertThat(ticket.toString()).doesNotContain(ticket.code());
    }

    @Test
    void refusesASecondDevice() {
        FreshTicket ticket = make(Purpose.RECEPTION);
        devices.enter(ticket.code());

        refuses(ticket.code(), "meetings.refused.ticket-used");
    }

    @Test
    void opensThreeHoursBeforeAndClosesAnHourAfterTheMeeting() {
        FreshTicket ticket = make(Purpose.PRESENTING);
        Instant opens = draft.startsAt().minus(Duration.ofHours(3));
        Instant closes = draft.endsAt().plus(Duration.ofHours(1));

        assertThat(ticket.opensAt()).isCloseTo(opens, within());
        assertThat(ticket.closesAt()).isCloseTo(closes, within());
        MeetingSamples.at(opens.minusSeconds(1), () -> refuses(ticket.code(), "meetings.refused.ticket-too-early"));
        MeetingSamples.at(closes.plusSeconds(1), () -> refuses(ticket.code(), Entrance.NO_SUCH_CODE));

        Actor device = devices.enter(ticket.code());
        MeetingSamples.at(
                closes.minusSeconds(1),
                () -> assertThat(reaches(device, Purpose.PRESENTING)).isTrue());
        MeetingSamples.at(
                closes.plusSeconds(1),
                () -> assertThat(reaches(device, Purpose.PRESENTING)).isFalse());
    }

    private static TemporalUnitOffset within() {
        return Assertions.within(1, ChronoUnit.SECONDS);
    }

    @Test
    void lastsHalfADayOnOneDeviceHoweverLongTheMeeting() {
        draft = TicketSamples.soon(Duration.ofHours(20));
        meeting = samples.meeting(draft);
        Actor device = devices.device(organizer, meeting, Purpose.RECEPTION);

        MeetingSamples.at(
                Instant.now().plus(Duration.ofHours(12)).plusSeconds(5),
                () -> assertThat(reaches(device, Purpose.RECEPTION)).isFalse());
    }

    @Test
    void endsAtOnceWhenAnyOrganiserSaysSo() {
        Actor device = devices.device(organizer, meeting, Purpose.RECEPTION);
        Actor colleague = samples.organizer();
        Ticket live = colleague.act(() -> tickets.of(meeting)).getFirst();
        assertThat(live.maker()).isEqualTo(organizer.name());
        assertThat(live.usedAt()).isPresent();
        assertThat(live.device()).isEqualTo("iPad Safari");

        colleague.act(() -> tickets.end(live.id()));

        assertThat(reaches(device, Purpose.RECEPTION)).isFalse();
        assertThat(colleague.act(() -> tickets.of(meeting))).isEmpty();
        assertThat(store.stillGood(List.of(live.id()), Instant.now())).isEmpty();
    }

    @Test
    void endsWithTheStandingOfWhoeverMadeIt() {
        Actor device = devices.device(organizer, meeting, Purpose.RECEPTION);
        FreshTicket unused = make(Purpose.PRESENTING);

        jdbc.sql("update members.member set active = false where id = ?")
                .param(organizer.id().value())
                .update();

        assertThat(reaches(device, Purpose.RECEPTION)).isFalse();
        refuses(unused.code(), Entrance.NO_SUCH_CODE);
    }

    @Test
    void endsWhenTheMakerMayRunMeetingsNoMore() {
        Actor device = devices.device(organizer, meeting, Purpose.RECEPTION);

        jdbc.sql("update members.member set roles = array['MEMBER'] where id = ?")
                .param(organizer.id().value())
                .update();

        assertThat(reaches(device, Purpose.RECEPTION)).isFalse();
    }

    @Test
    void endsWhenTheMeetingIsCalledOff() {
        Actor device = devices.device(organizer, meeting, Purpose.RECEPTION);
        Meeting seen = organizer.act(() -> meetings.find(meeting)).orElseThrow();

        organizer.act(() -> meetings.cancel(meeting, seen.version()));

        assertThat(reaches(device, Purpose.RECEPTION)).isFalse();
        assertThatThrownBy(() -> make(Purpose.RECEPTION)).isInstanceOf(Refused.class);
    }

    @Test
    void isMadeByOrganisersOnlyAndNotForWhatIsOver() {
        assertThatThrownBy(() -> samples.member().act(() -> tickets.make(meeting, Purpose.RECEPTION)))
                .isInstanceOf(AccessDeniedException.class);
        MeetingSamples.at(
                draft.endsAt().plus(Duration.ofHours(2)),
                () -> assertThatThrownBy(() -> make(Purpose.RECEPTION)).isInstanceOf(Refused.class));
    }

    @Test
    void aForgedTicketOfAnotherPersonReachesNothing() {
        Actor device = devices.device(organizer, meeting, Purpose.RECEPTION);
        Actor forged = new Actor(samples.organizer().id(), "x", device.roles(), device.ticket());

        assertThat(reaches(forged, Purpose.RECEPTION)).isFalse();
    }

    @Test
    void whoGuessesCodesHasToWait() {
        String address = "guesser-" + meeting;
        for (int tries = 0; tries < 20; tries++) {
            assertThatThrownBy(() -> threshold.enter("wrong-code-here", "", address))
                    .isInstanceOf(Refused.class)
                    .hasMessage(Entrance.NO_SUCH_CODE);
        }
        assertThatThrownBy(() -> threshold.enter(make(Purpose.RECEPTION).code(), "", address))
                .isInstanceOf(Refused.class)
                .hasMessage("accounts.refused.wait");
    }

    @Test
    void leavesRowsInTheTrail() {
        FreshTicket ticket = make(Purpose.RECEPTION);
        devices.enter(ticket.code());
        organizer.act(() -> tickets.end(ticket.ticket()));

        assertThat(acts(meeting.value())).contains("Tickets.make");
        assertThat(acts(ticket.ticket().value())).contains("Entrance.enter", "Tickets.end");
    }

    private List<String> acts(UUID object) {
        return jdbc.sql("select act from trail.entry where object = ?")
                .param(object)
                .query(String.class)
                .list();
    }
}
