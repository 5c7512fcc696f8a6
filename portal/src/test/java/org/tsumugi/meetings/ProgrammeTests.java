package org.tsumugi.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.tsumugi.PortalTest;
import org.tsumugi.meetings.ProgrammeCount.Coverage;
import org.tsumugi.members.Members;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.FiscalYear;
import org.tsumugi.shared.Region;

/// What the programme counts in a fiscal year.
@PortalTest
class ProgrammeTests {

    @Autowired
    private Programme programme;

    @Autowired
    private Meetings meetings;

    @Autowired
    private SeriesList seriesList;

    @Autowired
    private Members members;

    private MeetingSamples samples;
    private Actor organizer;
    private SeriesId series;
    private FiscalYear year;

    @BeforeEach
    void aYearOfItsOwn() {
        samples = new MeetingSamples(members, seriesList, meetings);
        organizer = samples.organizer();
        series = samples.series(MeetingKind.GATHERING);
        year = new FiscalYear(ThreadLocalRandom.current().nextInt(100_000, 200_000));
    }

    @Test
    void countsGatheringsAndOfficialsMeetingsOfTheFiscalYearThatAreNotCalledOff() {
        held(plan(MeetingKind.GATHERING, year.first(), MeetingContent.PROBLEMS), year.first());
        plan(MeetingKind.OFFICIALS, year.last(), MeetingContent.LEARNING);
        MeetingId off = plan(MeetingKind.GATHERING, year.first().plusDays(9), MeetingContent.OTHER);
        organizer.act(() -> meetings.cancel(off, 0));
        plan(MeetingKind.STUDY_SESSION, year.first().plusDays(20), MeetingContent.OTHER);
        plan(MeetingKind.GATHERING, year.first().minusDays(1), MeetingContent.OTHER);
        plan(MeetingKind.GATHERING, year.last().plusDays(1), MeetingContent.OTHER);

        ProgrammeCount count = organizer.act(() -> programme.count(year));

        assertThat(count.duty()).isEqualTo(new ProgrammeCount.Duty(4, 1));
        assertThat(count.held()).isEqualTo(1);
        assertThat(count.planned()).isEqualTo(1);
        assertThat(count.officialsHeld()).isZero();
        assertThat(count.officialsPlanned()).isEqualTo(1);
        assertThat(count.coverage(MeetingContent.PROBLEMS)).isEqualTo(Coverage.HELD);
        assertThat(count.coverage(MeetingContent.LEARNING)).isEqualTo(Coverage.PLANNED);
        assertThat(count.coverage(MeetingContent.OTHER)).isEqualTo(Coverage.MISSING);
    }

    @Test
    void isNotForMembers() {
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> samples.member().act(() -> programme.count(year)));
    }

    private MeetingId plan(MeetingKind kind, LocalDate day, MeetingContent content) {
        MeetingDraft draft =
                DraftEditor.sample().kind(kind).at(noon(day)).contents(content).done();
        return organizer.act(() -> meetings.plan(series, draft));
    }

    private void held(MeetingId id, LocalDate day) {
        MeetingSamples.at(noon(day), () -> organizer.act(() -> meetings.confirmHeld(id, 0)));
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(Region.ZONE).toInstant();
    }
}
