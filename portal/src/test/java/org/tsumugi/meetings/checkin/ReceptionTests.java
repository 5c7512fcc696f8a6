package org.tsumugi.meetings.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.tsumugi.PortalTest;
import org.tsumugi.Statements;
import org.tsumugi.meetings.MeetingId;
import org.tsumugi.meetings.MeetingSamples;
import org.tsumugi.meetings.Meetings;
import org.tsumugi.meetings.Replies;
import org.tsumugi.meetings.Rsvp;
import org.tsumugi.meetings.SeriesList;
import org.tsumugi.meetings.presenting.Presenting;
import org.tsumugi.meetings.tickets.Purpose;
import org.tsumugi.meetings.tickets.TicketSamples;
import org.tsumugi.meetings.tickets.Tickets;
import org.tsumugi.members.Members;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Refused;
import org.tsumugi.shared.Role;

/// What a check-in desk can do, and for which meeting.
@PortalTest
class ReceptionTests {

    @Autowired
    ApplicationContext portal;

    @Autowired
    Reception reception;

    @Autowired
    Presenting presenting;

    @Autowired
    Attendance attendance;

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

    @Autowired
    JdbcClient jdbc;

    TicketSamples devices;
    MeetingSamples samples;
    Actor organizer;
    MeetingId meeting;
    Actor desk;

    @BeforeEach
    void aDesk() {
        devices = new TicketSamples(portal);
        samples = new MeetingSamples(members, seriesList, meetings);
        organizer = samples.organizer();
        meeting = samples.meeting(TicketSamples.soon());
        desk = devices.device(organizer, meeting, Purpose.RECEPTION);
    }

    private Actor comer(String profession, Rsvp answer) {
        Actor person = samples.person(profession, Role.MEMBER);
        person.act(() -> replies.reply(meeting, answer));
        return person;
    }

    private List<Comer> list() {
        return desk.act(reception::sheet).comers();
    }

    private CheckInId checkIn(Actor person) {
        return desk.act(() -> reception.checkIn(CheckInId.next(), person.id()));
    }

    @Test
    void showsWhoAnsweredWithNameProfessionAndFacilityInReadingOrder() {
        Actor nurse = comer("VISITING_NURSE", Rsvp.ATTEND);
        Actor absent = comer("PHARMACIST", Rsvp.ABSENT);

        assertThat(list())
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.checkIn()).isEmpty());
        assertThat(list()).filteredOn(Comer::isExpected).singleElement().satisfies(one -> {
            assertThat(one.name()).isEqualTo(nurse.name());
            assertThat(one.profession().code()).isEqualTo("VISITING_NURSE");
        });
        assertThat(list()).extracting(Comer::name).contains(absent.name());
    }

    @Test
    void leavesOutWhoIsNoLongerHereUnlessTheyCame() {
        Actor left = comer("VISITING_NURSE", Rsvp.ATTEND);
        Actor came = comer("VISITING_NURSE", Rsvp.ATTEND);
        checkIn(came);
        jdbc.sql("update members.member set active = false where id in (?, ?)")
                .params(left.id().value(), came.id().value())
                .update();

        assertThat(list())
                .singleElement()
                .satisfies(one -> assertThat(one.name()).isEqualTo(came.name()));
    }

    @Test
    void theSameTapTwiceCountsOnceAndKeepsTheFirstTime() {
        Actor nurse = comer("VISITING_NURSE", Rsvp.ATTEND);
        CheckInId tap = CheckInId.next();

        desk.act(() -> reception.checkIn(tap, nurse.id()));
        CheckIn first = list().getFirst().checkIn().orElseThrow();
        assertThat(desk.act(() -> reception.checkIn(tap, nurse.id()))).isEqualTo(tap);

        assertThat(list())
                .singleElement()
                .satisfies(one -> assertThat(one.checkIn()).contains(first));
        assertThat(turnout().came()).isEqualTo(1);
    }

    @Test
    void aTapThatWasTakenBackDoesNotComeAgain() {
        Actor nurse = comer("VISITING_NURSE", Rsvp.ATTEND);
        CheckInId tap = CheckInId.next();
        desk.act(() -> reception.checkIn(tap, nurse.id()));

        desk.act(() -> reception.undo(tap));
        desk.act(() -> reception.undo(tap));
        desk.act(() -> reception.checkIn(tap, nurse.id()));
        assertThat(turnout().came()).isZero();

        checkIn(nurse);
        assertThat(turnout().came()).isEqualTo(1);
    }

    @Test
    void twoDesksAtOnceCheckAPersonInOnce() throws Exception {
        Actor nurse = comer("VISITING_NURSE", Rsvp.ATTEND);
        Actor other = devices.device(organizer, meeting, Purpose.RECEPTION);
        List<Callable<CheckInId>> taps = new ArrayList<>();
        IntStream.range(0, 8).forEach(tap -> {
            Actor at = tap % 2 == 0 ? desk : other;
            taps.add(() -> at.act(() -> reception.checkIn(CheckInId.next(), nurse.id())));
        });
        try (var pool = Executors.newFixedThreadPool(8)) {
            List<CheckInId> ids = new ArrayList<>();
            for (Future<CheckInId> one : pool.invokeAll(taps)) {
                ids.add(one.get());
            }
            assertThat(ids).containsOnly(ids.getFirst());
        }
        assertThat(turnout().came()).isEqualTo(1);
    }

    @Test
    void keepsWhenSomeoneCameAndWent() {
        Actor nurse = comer("VISITING_NURSE", Rsvp.ATTEND);
        CheckInId id = checkIn(nurse);

        desk.act(() -> reception.checkOut(id));
        CheckIn gone = list().getFirst().checkIn().orElseThrow();
        assertThat(gone.out()).isPresent();
        desk.act(() -> reception.checkOut(id));
        assertThat(list().getFirst().checkIn()).contains(gone);
        assertThat(turnout()).satisfies(count -> {
            assertThat(count.came()).isEqualTo(1);
            assertThat(count.here()).isZero();
        });

        desk.act(() -> reception.comeBack(id));
        assertThat(list().getFirst().checkIn()).contains(new CheckIn(id, gone.in(), Optional.empty()));
    }

    @Test
    void takesWhoComesWithoutAnAnswer() {
        CheckInId id = CheckInId.next();
        WalkIn student = new WalkIn(" 実習 一郎 ", "実習生", "見本大学");

        desk.act(() -> reception.walkIn(id, student));
        desk.act(() -> reception.walkIn(id, student));

        assertThat(list()).singleElement().satisfies(one -> {
            assertThat(one.name()).isEqualTo("実習 一郎");
            assertThat(one.isWalkIn()).isTrue();
        });
        assertThatThrownBy(() -> new WalkIn(" ", "", "")).isInstanceOf(Refused.class);
        Actor stranger = samples.member();
        assertThatThrownBy(() -> checkIn(stranger))
                .isInstanceOf(Refused.class)
                .hasMessage("meetings.refused.not-on-the-list");
    }

    @Test
    void organisersSeeTheCountByProfession() {
        checkIn(comer("VISITING_NURSE", Rsvp.ATTEND));
        checkIn(comer("VISITING_NURSE", Rsvp.ABSENT));
        checkIn(comer("PHARMACIST", Rsvp.ATTEND));
        comer("PHARMACIST", Rsvp.ATTEND);

        assertThat(turnout().came()).isEqualTo(3);
        assertThat(turnout().groups()).extracting(Turnout.Group::came).containsExactly(2, 1);
        assertThat(Turnout.of(list())).isEqualTo(turnout());
    }

    private Turnout turnout() {
        return organizer.act(() -> attendance.of(meeting));
    }

    @Test
    void aTicketOfOneMeetingTouchesNoOther() {
        Actor nurse = comer("VISITING_NURSE", Rsvp.ATTEND);
        CheckInId id = checkIn(nurse);
        MeetingId elsewhere = samples.meeting(TicketSamples.soon());
        Actor otherDesk = devices.device(organizer, elsewhere, Purpose.RECEPTION);

        assertThat(otherDesk.act(reception::sheet).comers()).isEmpty();
        List.<Runnable>of(
                        () -> reception.checkOut(id),
                        () -> reception.undo(id),
                        () -> reception.comeBack(id),
                        () -> reception.checkIn(id, nurse.id()),
                        () -> reception.walkIn(id, new WalkIn("見本", "", "")))
                .forEach(act -> assertThatThrownBy(() -> otherDesk.act(act)).isInstanceOf(Refused.class));
        assertThat(list())
                .singleElement()
                .satisfies(one -> assertThat(one.checkIn().map(CheckIn::isHere)).contains(true));
    }

    @Test
    void aPresentingScreenChecksNobodyInAndADeskPresentsNothing() {
        Actor nurse = comer("VISITING_NURSE", Rsvp.ATTEND);
        Actor screen = devices.device(organizer, meeting, Purpose.PRESENTING);

        assertThat(screen.act(presenting::slides).title()).isEqualTo("庄内つむぐ会 第3回");
        assertThatThrownBy(() -> screen.act(() -> reception.checkIn(CheckInId.next(), nurse.id())))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> screen.act(reception::sheet)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> desk.act(presenting::slides)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> organizer.act(reception::sheet)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void nothingIsDoneOnATicketThatIsOver() {
        Actor nurse = comer("VISITING_NURSE", Rsvp.ATTEND);
        organizer.act(() -> tickets.of(meeting).forEach(one -> tickets.end(one.id())));

        assertThatThrownBy(() -> checkIn(nurse)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> desk.act(reception::sheet)).isInstanceOf(AccessDeniedException.class);
        assertThat(turnout().came()).isZero();
    }

    @Test
    void opensInAsManyStatementsForManyAsForFew() {
        comer("VISITING_NURSE", Rsvp.ATTEND);
        List<String> few = Statements.during(() -> desk.act(reception::sheet));
        IntStream.range(0, 20).forEach(one -> checkIn(comer("PHARMACIST", Rsvp.ATTEND)));
        List<String> many = Statements.during(() -> desk.act(reception::sheet));

        assertThat(many).hasSameSizeAs(few).hasSizeLessThanOrEqualTo(4);
    }
}
