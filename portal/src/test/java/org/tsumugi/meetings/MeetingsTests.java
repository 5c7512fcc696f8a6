package org.tsumugi.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.tsumugi.PortalTest;
import org.tsumugi.members.Members;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Refused;
import org.tsumugi.shared.Role;
import org.tsumugi.shared.Texts;

/// Planning, changing and calling off, through the doors.
@PortalTest
@RecordApplicationEvents
class MeetingsTests {

    @Autowired
    private Meetings meetings;

    @Autowired
    private SeriesList seriesList;

    @Autowired
    private Members members;

    private MeetingSamples samples;
    private Actor organizer;

    @BeforeEach
    void someoneWhoPlans() {
        samples = new MeetingSamples(members, seriesList, meetings);
        organizer = samples.organizer();
    }

    @Test
    void findsWhatWasPlannedAsItWasPlanned() {
        MeetingDraft draft = DraftEditor.sample().capacity(40).done();
        MeetingId id = organizer.act(() -> meetings.plan(samples.series(draft.kind()), draft));

        Meeting found = found(id);

        assertThat(found.details()).isEqualTo(draft);
        assertThat(found.status()).isEqualTo(MeetingStatus.PLANNED);
        assertThat(found.sequence()).isZero();
        assertThat(found.organizer().orElseThrow().id()).isEqualTo(organizer.id());
        assertThat(found.attending()).isZero();
        assertThat(found.mine()).isEmpty();
    }

    @Test
    void keepsTheOrderOfTheAgenda() {
        AgendaItem[] agenda = {
            new AgendaItem("三", MeetingContent.OTHER),
            new AgendaItem("一", MeetingContent.PROBLEMS),
            new AgendaItem("二", MeetingContent.LEARNING)
        };
        MeetingId id = samples.meeting(DraftEditor.sample().agenda(agenda).done());

        assertThat(found(id).details().agenda()).containsExactly(agenda);
    }

    @Test
    void refusesAMemberWhoPlans() {
        SeriesId series = samples.series(MeetingKind.GATHERING);
        Actor member = samples.member();

        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> member.act(() -> meetings.plan(series, MeetingSamples.draft())));
    }

    @Test
    void refusesAnAuditorWhoReads() {
        MeetingId id = samples.meeting();
        Actor auditor = samples.person("OTHER", Role.AUDITOR);

        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> auditor.act(() -> meetings.find(id)));
    }

    @Test
    void refusesDraftsThatMakeNoSense() {
        Instant start = MeetingSamples.draft().startsAt();

        assertRefused(DraftEditor.sample().title(" \t"), "meetings.refused.title-missing");
        assertRefused(DraftEditor.sample().title("長".repeat(201)), "meetings.refused.text-too-long");
        assertRefused(DraftEditor.sample().title("half \uD83D"), Texts.NOT_STORABLE);
        assertRefused(DraftEditor.sample().endsAt(start), "meetings.refused.ends-before-start");
        assertRefused(
                DraftEditor.sample().endsAt(start.plus(Duration.ofHours(25))), "meetings.refused.longer-than-a-day");
        assertRefused(
                DraftEditor.sample().replyDeadline(start.plusSeconds(60)), "meetings.refused.deadline-after-start");
        assertRefused(DraftEditor.sample().place("").onlineLink(""), "meetings.refused.nowhere");
        assertRefused(DraftEditor.sample().onlineLink("javascript:alert(1)"), "meetings.refused.link-is-no-address");
        assertRefused(DraftEditor.sample().capacity(0), "meetings.refused.capacity-out-of-range");
        assertRefused(
                DraftEditor.sample().agenda(new AgendaItem("", MeetingContent.OTHER)),
                "meetings.refused.agenda-item-empty");
    }

    private void assertRefused(DraftEditor draft, String words) {
        SeriesId series = samples.series(MeetingKind.GATHERING);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> organizer.act(() -> meetings.plan(series, draft.done())))
                .satisfies(refused -> assertThat(refused.words()).isEqualTo(words));
    }

    @Test
    void raisesTheSequenceWhenTimeOrPlaceMoves() {
        MeetingId id = samples.meeting();
        MeetingDraft draft = found(id).details();

        change(id, 0, DraftEditor.of(draft).title("名前だけ変えました").done());
        assertThat(found(id).sequence()).isZero();

        change(id, 1, DraftEditor.of(draft).place("中央公民館（見本）").done());
        assertThat(found(id).sequence()).isEqualTo(1);

        change(
                id,
                2,
                DraftEditor.of(draft)
                        .place("中央公民館（見本）")
                        .at(MeetingSamples.inDays(30))
                        .done());
        assertThat(found(id).sequence()).isEqualTo(2);
        assertThat(found(id).uid()).isEqualTo(id.toString());
    }

    @Test
    void tellsTheSecondOrganizerAndKeepsTheFirstsChange() {
        MeetingId id = samples.meeting();
        MeetingDraft first = DraftEditor.of(found(id).details()).title("先の人の題").done();
        MeetingDraft second = DraftEditor.of(found(id).details()).title("後の人の題").done();
        change(id, 0, first);

        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> samples.organizer().act(() -> meetings.change(id, 0, second)));

        assertThat(found(id).details().title()).isEqualTo("先の人の題");
    }

    @Test
    void keepsACancelledMeetingInSightAndRaisesItsSequence() {
        MeetingId id = samples.meeting();

        organizer.act(() -> meetings.cancel(id, 0));

        assertThat(found(id).status()).isEqualTo(MeetingStatus.CANCELLED);
        assertThat(found(id).sequence()).isEqualTo(1);
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> change(id, 1, MeetingSamples.draft()));
    }

    @Test
    void confirmsAMeetingAsHeldOnlyOnceItHasBegun() {
        MeetingId id = samples.meeting();

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> organizer.act(() -> meetings.confirmHeld(id, 0)))
                .satisfies(refused -> assertThat(refused.words()).isEqualTo("meetings.refused.not-yet-begun"));
        MeetingSamples.at(MeetingSamples.inDays(21), () -> organizer.act(() -> meetings.confirmHeld(id, 0)));

        assertThat(found(id).status()).isEqualTo(MeetingStatus.HELD);
        assertThat(found(id).sequence()).isZero();
    }

    @Test
    void findsTheLastOfASeriesToPlanTheNextFrom() {
        SeriesId series = samples.series(MeetingKind.GATHERING);
        organizer.act(() -> meetings.plan(
                series,
                DraftEditor.sample().title("第2回").at(MeetingSamples.inDays(9)).done()));
        organizer.act(() -> meetings.plan(
                series,
                DraftEditor.sample().title("第1回").at(MeetingSamples.inDays(3)).done()));

        Optional<Meeting> last = organizer.act(() -> meetings.lastOf(series));

        assertThat(last.orElseThrow().details().title()).isEqualTo("第2回");
    }

    @Test
    void announcesWhatWasPlannedChangedAndCalledOff(ApplicationEvents events) {
        MeetingId id = samples.meeting();
        MeetingDraft draft = found(id).details();
        change(id, 0, DraftEditor.of(draft).title("名前だけ").done());
        change(id, 1, DraftEditor.of(draft).place("ほかの場所").done());
        organizer.act(() -> meetings.cancel(id, 2));

        assertThat(events.stream(MeetingPlanned.class)).containsExactly(new MeetingPlanned(id));
        assertThat(events.stream(MeetingChanged.class))
                .containsExactly(new MeetingChanged(id, false), new MeetingChanged(id, true));
        assertThat(events.stream(MeetingCancelled.class)).containsExactly(new MeetingCancelled(id));
    }

    @Test
    void findsNothingUnderAnUnknownId() {
        assertThat(samples.member().act(() -> meetings.find(MeetingId.next()))).isEmpty();
    }

    @Test
    void refusesASecondSeriesOfTheSameNameAndOwner() {
        String name = "つむぐ会 " + MeetingId.next();
        organizer.act(() -> seriesList.create(name, "医師会（見本）", MeetingKind.GATHERING));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> organizer.act(() -> seriesList.create(name, "医師会（見本）", MeetingKind.COMMITTEE)));
        assertThat(organizer.act(seriesList::all))
                .anyMatch(series -> series.name().equals(name));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> new Actor(organizer.id(), "", Set.of(Role.OFFICIAL))
                        .act(() -> seriesList.create("会", "", MeetingKind.COMMITTEE)));
    }

    private void change(MeetingId id, int version, MeetingDraft draft) {
        organizer.act(() -> meetings.change(id, version, draft));
    }

    private Meeting found(MeetingId id) {
        return samples.member().act(() -> meetings.find(id)).orElseThrow();
    }
}
