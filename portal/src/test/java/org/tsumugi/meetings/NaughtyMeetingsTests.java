package org.tsumugi.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tsumugi.NaughtyStrings;
import org.tsumugi.PortalTest;
import org.tsumugi.members.Members;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Refused;
import org.tsumugi.shared.Texts;

/// Whatever is typed comes back as it was typed, or is refused with a reason.
@PortalTest
class NaughtyMeetingsTests {

    @Autowired
    private Meetings meetings;

    @Autowired
    private Replies replies;

    @Autowired
    private SeriesList seriesList;

    @Autowired
    private Members members;

    @Test
    void titlesTextsAgendasAndNotesComeBackAsTheyWereTyped() {
        MeetingSamples samples = new MeetingSamples(members, seriesList, meetings);
        Actor organizer = samples.organizer();
        SeriesId series = samples.series(MeetingKind.STUDY_SESSION);
        for (String naughty : NaughtyStrings.all()) {
            MeetingDraft draft = draft(naughty);
            if (!draft.problems().isEmpty()) {
                assertThat(draft.problems())
                        .extracting(DraftProblem::words)
                        .containsAnyOf(
                                "meetings.refused.title-missing", "meetings.refused.text-too-long", Texts.NOT_STORABLE);
                continue;
            }
            MeetingId id = organizer.act(() -> meetings.plan(series, draft));
            organizer.act(() -> replies.reply(id, Rsvp.ATTEND, naughty));

            Meeting kept = organizer.act(() -> meetings.find(id)).orElseThrow();
            List<Reply> answers = organizer.act(() -> replies.to(id));

            assertThat(kept.details()).isEqualTo(draft);
            assertThat(answers).singleElement().extracting(Reply::note).isEqualTo(naughty);
        }
    }

    @Test
    void aNullCharacterIsRefusedInEveryText() {
        MeetingSamples samples = new MeetingSamples(members, seriesList, meetings);
        MeetingId meeting = samples.meeting();

        assertThat(draft("a\0b").problems())
                .extracting(DraftProblem::words)
                .containsOnly(Texts.NOT_STORABLE)
                .hasSizeGreaterThanOrEqualTo(4);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> samples.member().act(() -> replies.reply(meeting, Rsvp.ATTEND, "a\0b")));
    }

    private static MeetingDraft draft(String naughty) {
        DraftEditor draft = DraftEditor.sample().title(naughty).place(naughty).about(naughty);
        return naughty.isBlank()
                ? draft.done()
                : draft.agenda(new AgendaItem(naughty, MeetingContent.OTHER)).done();
    }
}
