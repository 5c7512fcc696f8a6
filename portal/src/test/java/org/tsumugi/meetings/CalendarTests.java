package org.tsumugi.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tsumugi.PortalTest;
import org.tsumugi.Statements;
import org.tsumugi.members.Members;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.FiscalYear;
import org.tsumugi.shared.Region;
import org.tsumugi.shared.Slice;

/// The calendar's lists; each test lives in a year of its own, because all share one database.
@PortalTest
class CalendarTests {

    @Autowired
    private Calendar calendar;

    @Autowired
    private Meetings meetings;

    @Autowired
    private Replies replies;

    @Autowired
    private SeriesList seriesList;

    @Autowired
    private Members members;

    private MeetingSamples samples;
    private FiscalYear year;
    private SeriesId series;
    private Actor organizer;
    private Actor member;

    @BeforeEach
    void aYearOfItsOwn() {
        samples = new MeetingSamples(members, seriesList, meetings);
        year = new FiscalYear(ThreadLocalRandom.current().nextInt(3_000, 90_000));
        series = samples.series(MeetingKind.GATHERING);
        organizer = samples.organizer();
        member = samples.member();
    }

    @Test
    void carriesMyAnswerAndTheNumberWhoComeInOneStatement() {
        List<MeetingId> ids = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            ids.add(plan(MeetingKind.STUDY_SESSION, at(10 + i, 18)));
        }
        MeetingSamples.at(at(1, 0), () -> {
            member.act(() -> replies.reply(ids.getFirst(), Rsvp.ATTEND, ""));
            organizer.act(() -> replies.reply(ids.getFirst(), Rsvp.ATTEND, ""));
        });
        List<MeetingLine> seen = new ArrayList<>();

        List<String> statements = Statements.during(() -> seen.addAll(member.act(() -> month())));

        assertThat(statements).hasSize(1);
        assertThat(seen).extracting(MeetingLine::id).containsExactlyElementsOf(ids);
        assertThat(seen.getFirst().mine()).contains(Rsvp.ATTEND);
        assertThat(seen.getFirst().attending()).isEqualTo(2);
        assertThat(seen.getLast().mine()).isEmpty();
    }

    @Test
    void endsAMonthAtMidnightOfTheRegion() {
        MeetingId last = plan(
                MeetingKind.GATHERING,
                year.first().plusMonths(1).atStartOfDay(Region.ZONE).toInstant().minus(Duration.ofMinutes(1)));
        plan(
                MeetingKind.GATHERING,
                year.first().plusMonths(1).atStartOfDay(Region.ZONE).toInstant());

        assertThat(member.act(() -> month())).extracting(MeetingLine::id).containsExactly(last);
    }

    @Test
    void filtersByKindAndByWhatIAttend() {
        MeetingId study = plan(MeetingKind.STUDY_SESSION, at(10, 18));
        MeetingId gathering = plan(MeetingKind.GATHERING, at(11, 18));
        MeetingSamples.at(at(1, 0), () -> {
            member.act(() -> replies.reply(study, Rsvp.ATTEND, ""));
            member.act(() -> replies.reply(gathering, Rsvp.UNDECIDED, ""));
        });

        assertThat(found(new CalendarFilter(Optional.of(MeetingKind.GATHERING), false)))
                .containsExactly(gathering);
        assertThat(found(new CalendarFilter(Optional.empty(), true))).containsExactly(study);
        assertThat(found(new CalendarFilter(Optional.of(MeetingKind.GATHERING), true)))
                .isEmpty();
    }

    @Test
    void listsAYearOfTwoHundredMeetingsInPagesWithTheSameFewStatements() {
        List<MeetingId> ids = IntStream.range(0, 200)
                .mapToObj(i -> plan(MeetingKind.COMMITTEE, at(1 + i, 9 + i % 2)))
                .toList();
        List<MeetingLine> seen = new ArrayList<>();

        List<String> statements = Statements.during(() -> {
            Optional<MeetingLine.Key> after = Optional.empty();
            do {
                Slice<MeetingLine, MeetingLine.Key> slice = page(after);
                seen.addAll(slice.items());
                after = slice.next();
            } while (after.isPresent());
        });

        assertThat(statements).hasSize(2);
        assertThat(seen).extracting(MeetingLine::id).containsExactlyElementsOf(ids);
    }

    @Test
    void losesNoneOfManyThatBeginAtOnce() {
        Instant same = at(10, 18);
        List<MeetingId> ids = IntStream.range(0, 130)
                .mapToObj(i -> plan(MeetingKind.COMMITTEE, same))
                .toList();

        Slice<MeetingLine, MeetingLine.Key> first = page(Optional.empty());
        Slice<MeetingLine, MeetingLine.Key> second = page(first.next());

        assertThat(first.items()).hasSize(100);
        assertThat(second.items()).hasSize(30);
        assertThat(second.next()).isEmpty();
        List<MeetingLine> all = new ArrayList<>(first.items());
        all.addAll(second.items());
        assertThat(all).extracting(MeetingLine::id).containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void waitsForWhatIMustAnswerWithinTwoWeeks() {
        MeetingId soon = plan(MeetingKind.GATHERING, at(20, 18), at(12, 0));
        MeetingId sooner = plan(MeetingKind.GATHERING, at(30, 18), at(11, 0));
        plan(MeetingKind.GATHERING, at(60, 18), at(50, 0));
        plan(MeetingKind.GATHERING, at(21, 18), at(5, 0));
        MeetingId cancelled = plan(MeetingKind.GATHERING, at(22, 18), at(12, 0));
        MeetingId answered = plan(MeetingKind.GATHERING, at(23, 18), at(12, 0));
        organizer.act(() -> meetings.cancel(cancelled, 0));

        MeetingSamples.at(at(10, 0), () -> {
            member.act(() -> replies.reply(answered, Rsvp.ABSENT, ""));
            assertThat(member.act(calendar::waitingForMe))
                    .extracting(MeetingLine::id)
                    .containsExactly(sooner, soon);
        });
    }

    @Test
    void knowsWhatIsToday() {
        plan(MeetingKind.GATHERING, at(9, 23));
        MeetingId today = plan(MeetingKind.GATHERING, at(10, 7));
        plan(MeetingKind.GATHERING, at(11, 0));

        MeetingSamples.at(
                at(10, 12),
                () -> assertThat(member.act(calendar::today))
                        .extracting(MeetingLine::id)
                        .containsExactly(today));
    }

    private List<MeetingLine> month() {
        return calendar.days(year.first(), year.first().plusMonths(1).minusDays(1), CalendarFilter.ALL);
    }

    private Slice<MeetingLine, MeetingLine.Key> page(Optional<MeetingLine.Key> after) {
        return member.act(() -> calendar.list(year.first(), year.last(), CalendarFilter.ALL, after));
    }

    private List<MeetingId> found(CalendarFilter filter) {
        return member.act(() -> calendar.list(year.first(), year.last(), filter, Optional.empty())).items().stream()
                .map(MeetingLine::id)
                .toList();
    }

    private MeetingId plan(MeetingKind kind, Instant start) {
        return plan(kind, start, start);
    }

    private MeetingId plan(MeetingKind kind, Instant start, Instant deadline) {
        MeetingDraft draft = DraftEditor.sample()
                .kind(kind)
                .at(start)
                .replyDeadline(deadline)
                .done();
        return organizer.act(() -> meetings.plan(series, draft));
    }

    private Instant at(int day, int hour) {
        LocalDate date = year.first().plusDays(day - 1L);
        return date.atTime(hour, 0).atZone(Region.ZONE).toInstant();
    }
}
