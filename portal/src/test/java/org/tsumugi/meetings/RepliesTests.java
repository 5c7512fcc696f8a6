package org.tsumugi.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.tsumugi.PortalTest;
import org.tsumugi.members.Members;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Refused;
import org.tsumugi.shared.Role;

/// Answers to a meeting and who may see them.
@PortalTest
class RepliesTests {

    @Autowired
    private Meetings meetings;

    @Autowired
    private Replies replies;

    @Autowired
    private SeriesList seriesList;

    @Autowired
    private Members members;

    private MeetingSamples samples;

    @BeforeEach
    void people() {
        samples = new MeetingSamples(members, seriesList, meetings);
    }

    @Test
    void replacesTheEarlierAnswer() {
        MeetingId meeting = samples.meeting();
        Actor nurse = samples.member();

        nurse.act(() -> replies.reply(meeting, Rsvp.ATTEND, "遅れます"));
        nurse.act(() -> replies.reply(meeting, Rsvp.ABSENT, "訪問が入りました"));

        List<Reply> all = nurse.act(() -> replies.to(meeting));
        assertThat(all).singleElement().satisfies(reply -> {
            assertThat(reply.answer()).isEqualTo(Rsvp.ABSENT);
            assertThat(reply.note()).isEqualTo("訪問が入りました");
            assertThat(reply.member().name()).isEqualTo(nurse.name());
        });
        Meeting seen = nurse.act(() -> meetings.find(meeting)).orElseThrow();
        assertThat(seen.mine()).contains(Rsvp.ABSENT);
        assertThat(seen.attending()).isZero();
    }

    @Test
    void keepsTheNoteWhenOnlyTheAnswerChanges() {
        MeetingId meeting = samples.meeting();
        Actor nurse = samples.member();

        nurse.act(() -> replies.reply(meeting, Rsvp.ATTEND, "遅れます"));
        nurse.act(() -> replies.reply(meeting, Rsvp.UNDECIDED));

        assertThat(nurse.act(() -> replies.to(meeting))).singleElement().satisfies(reply -> {
            assertThat(reply.answer()).isEqualTo(Rsvp.UNDECIDED);
            assertThat(reply.note()).isEqualTo("遅れます");
        });
    }

    @Test
    void takesAnAnswerWithoutANote() {
        MeetingId meeting = samples.meeting();
        Actor nurse = samples.member();

        nurse.act(() -> replies.reply(meeting, Rsvp.ATTEND));

        assertThat(nurse.act(() -> replies.to(meeting)))
                .singleElement()
                .extracting(Reply::note)
                .isEqualTo("");
    }

    @Test
    void letsAnOfficialReply() {
        MeetingId meeting = samples.meeting();
        Actor official = samples.person("OFFICIAL", Role.OFFICIAL);

        official.act(() -> replies.reply(meeting, Rsvp.ATTEND, ""));

        assertThat(official.act(() -> meetings.find(meeting)).orElseThrow().attending())
                .isEqualTo(1);
    }

    @Test
    void refusesAnAdministratorWhoReplies() {
        MeetingId meeting = samples.meeting();
        Actor administrator = samples.person("OTHER", Role.ADMINISTRATOR);

        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> administrator.act(() -> replies.reply(meeting, Rsvp.ATTEND, "")));
    }

    @Test
    void takesAnAnswerUntilTheDeadlineAndNoneAfter() {
        MeetingDraft draft = MeetingSamples.draft();
        MeetingId meeting = samples.meeting(draft);
        Actor nurse = samples.member();

        MeetingSamples.at(draft.repliesUntil(), () -> nurse.act(() -> replies.reply(meeting, Rsvp.UNDECIDED, "")));
        MeetingSamples.at(
                draft.repliesUntil().plusSeconds(1),
                () -> assertRefused("meetings.refused.deadline-passed", nurse, meeting));

        assertThat(nurse.act(() -> meetings.find(meeting)).orElseThrow().mine()).contains(Rsvp.UNDECIDED);
    }

    @Test
    void refusesAnAnswerToACancelledMeeting() {
        MeetingId meeting = samples.meeting();
        samples.organizer().act(() -> meetings.cancel(meeting, 0));

        assertRefused("meetings.refused.cancelled", samples.member(), meeting);
    }

    @Test
    void refusesAnAnswerToAMeetingThatDoesNotExist() {
        assertRefused("meetings.refused.unknown", samples.member(), MeetingId.next());
    }

    @Test
    void refusesOneMoreThanThereAreSeatsAndStillTakesAnAbsence() {
        MeetingId meeting = samples.meeting(DraftEditor.sample().capacity(1).done());
        Actor first = samples.member();
        Actor second = samples.member();
        first.act(() -> replies.reply(meeting, Rsvp.ATTEND, ""));

        assertRefused("meetings.refused.full", second, meeting);
        second.act(() -> replies.reply(meeting, Rsvp.ABSENT, ""));
        first.act(() -> replies.reply(meeting, Rsvp.ATTEND, "再度"));
        first.act(() -> replies.reply(meeting, Rsvp.ABSENT, ""));
        second.act(() -> replies.reply(meeting, Rsvp.ATTEND, ""));

        assertThat(second.act(() -> meetings.find(meeting)).orElseThrow().attending())
                .isEqualTo(1);
    }

    @Test
    void neverExceedsTheCapacityUnderConcurrentReplies() throws Exception {
        int seats = 5;
        MeetingId meeting = samples.meeting(DraftEditor.sample().capacity(seats).done());
        List<Actor> people =
                IntStream.range(0, 24).mapToObj(i -> samples.member()).toList();
        List<Callable<Boolean>> answers = new ArrayList<>();
        people.forEach(person -> answers.add(() -> comes(person, meeting)));

        int taken = 0;
        try (var threads = Executors.newFixedThreadPool(12)) {
            for (Future<Boolean> answer : threads.invokeAll(answers)) {
                taken += answer.get() ? 1 : 0;
            }
        }

        assertThat(taken).isEqualTo(seats);
        assertThat(people.getFirst()
                        .act(() -> meetings.find(meeting))
                        .orElseThrow()
                        .attending())
                .isEqualTo(seats);
    }

    private boolean comes(Actor person, MeetingId meeting) {
        try {
            person.act(() -> replies.reply(meeting, Rsvp.ATTEND, ""));
            return true;
        } catch (Refused full) {
            return false;
        }
    }

    @Test
    void refusesACapacityBelowThoseWhoCome() {
        MeetingId meeting = samples.meeting();
        samples.member().act(() -> replies.reply(meeting, Rsvp.ATTEND, ""));
        samples.member().act(() -> replies.reply(meeting, Rsvp.ATTEND, ""));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> samples.organizer()
                        .act(() -> meetings.change(
                                meeting, 0, DraftEditor.sample().capacity(1).done())))
                .satisfies(
                        refused -> assertThat(refused.words()).isEqualTo("meetings.refused.capacity-below-attending"));
    }

    @Test
    void showsNotesToOrganizersAndToTheirWriterOnly() {
        MeetingId meeting = samples.meeting();
        Actor writer = samples.member();
        writer.act(() -> replies.reply(meeting, Rsvp.ATTEND, "車いすで行きます"));

        assertThat(note(writer, meeting)).isEqualTo("車いすで行きます");
        assertThat(note(samples.organizer(), meeting)).isEqualTo("車いすで行きます");
        assertThat(note(samples.member(), meeting)).isEmpty();
        assertThat(note(samples.person("OFFICIAL", Role.OFFICIAL), meeting)).isEmpty();
    }

    private String note(Actor reader, MeetingId meeting) {
        return reader.act(() -> replies.to(meeting)).getFirst().note();
    }

    @Test
    void refusesANoteLongerThanAThousandCharacters() {
        MeetingId meeting = samples.meeting();

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> samples.member().act(() -> replies.reply(meeting, Rsvp.ATTEND, "長".repeat(1_001))));
    }

    private void assertRefused(String words, Actor person, MeetingId meeting) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> person.act(() -> replies.reply(meeting, Rsvp.ATTEND, "")))
                .satisfies(refused -> assertThat(refused.words()).isEqualTo(words));
    }
}
