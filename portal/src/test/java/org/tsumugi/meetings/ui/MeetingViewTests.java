package org.tsumugi.meetings.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tsumugi.meetings.ui.CalendarViewTests.texts;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.RouterLink;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tsumugi.NaughtyStrings;
import org.tsumugi.ViewTest;
import org.tsumugi.meetings.DraftEditor;
import org.tsumugi.meetings.Meeting;
import org.tsumugi.meetings.MeetingDraft;
import org.tsumugi.meetings.MeetingId;
import org.tsumugi.meetings.MeetingSamples;
import org.tsumugi.meetings.MeetingStatus;
import org.tsumugi.meetings.Meetings;
import org.tsumugi.meetings.Replies;
import org.tsumugi.meetings.Rsvp;
import org.tsumugi.meetings.SeriesList;
import org.tsumugi.members.Members;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Role;

/// A meeting's page: replying, seeing who comes, and what organisers can do.
class MeetingViewTests extends ViewTest {

    @Autowired
    Meetings meetings;

    @Autowired
    Replies replies;

    @Autowired
    SeriesList seriesList;

    @Autowired
    Members members;

    MeetingSamples samples;
    Actor member;

    @BeforeEach
    void people() {
        samples = new MeetingSamples(members, seriesList, meetings);
        member = samples.member();
    }

    @Test
    void oneTapRepliesAndSaysSo() {
        MeetingId meeting = samples.meeting();
        open(member, meeting);

        _click(answer(Rsvp.ATTEND));

        assertThat(find(meeting).mine()).contains(Rsvp.ATTEND);
        assertThat(texts(_get(ReplyPart.class))).contains("○ 出席");
        assertThat(answer(Rsvp.ATTEND).getElement().getAttribute("aria-pressed"))
                .isEqualTo("true");
        assertThat(answer(Rsvp.ABSENT).getElement().getAttribute("aria-pressed"))
                .isEqualTo("false");
        assertThat(texts(_get(WhoComes.class))).contains(member.name(), "訪問看護師");
    }

    @Test
    void theAnswerCanBeChangedAndTheNoteIsKept() {
        MeetingId meeting = samples.meeting();
        open(member, meeting);
        _setValue(_get(TextArea.class), "車で行きます");

        _click(answer(Rsvp.UNDECIDED));
        _click(answer(Rsvp.ABSENT));

        assertThat(find(meeting).mine()).contains(Rsvp.ABSENT);
        open(member, meeting);
        assertThat(_get(TextArea.class).getValue()).isEqualTo("車で行きます");
    }

    @Test
    void aFullMeetingSaysSoAndTakesNoMore() {
        MeetingId meeting = samples.meeting(DraftEditor.sample().capacity(1).done());
        samples.member().act(() -> replies.reply(meeting, Rsvp.ATTEND, ""));

        open(member, meeting);

        assertThat(answer(Rsvp.ATTEND).isEnabled()).isFalse();
        assertThat(answer(Rsvp.ABSENT).isEnabled()).isTrue();
        assertThat(texts(_get(ReplyPart.class))).contains(word("meetings.full.what-to-do"));
    }

    @Test
    void whoWasOutrunForTheLastSeatIsToldAndSeesItFull() {
        MeetingId meeting = samples.meeting(DraftEditor.sample().capacity(1).done());
        open(member, meeting);
        Button attend = answer(Rsvp.ATTEND);
        samples.member().act(() -> replies.reply(meeting, Rsvp.ATTEND, ""));

        attend.click();

        assertThat(texts(_get(ReplyPart.class))).contains(word("meetings.refused.full", 1));
        assertThat(answer(Rsvp.ATTEND).isEnabled()).isFalse();
        assertThat(find(meeting).mine()).isEmpty();
    }

    @Test
    void afterTheDeadlineThereIsNothingToTap() {
        MeetingId meeting = samples.meeting(
                DraftEditor.sample().replyDeadline(MeetingSamples.inDays(-1)).done());

        open(member, meeting);

        _assertNone(ReplyButtons.class);
        assertThat(texts(_get(ReplyPart.class))).contains(word("meetings.reply.closed"));
    }

    @Test
    void anAnswerGivenElsewhereAppearsWithoutReloading() {
        MeetingId meeting = samples.meeting();
        open(member, meeting);
        Actor colleague = samples.member();

        colleague.act(() -> replies.reply(meeting, Rsvp.ATTEND, ""));

        Awaitility.await().pollInSameThread().atMost(Duration.ofSeconds(5)).untilAsserted(() -> {
            MockVaadin.INSTANCE.clientRoundtrip(true);
            assertThat(texts(_get(WhoComes.class))).contains(colleague.name());
        });
    }

    @Test
    void aMemberFindsTheFileAndNothingToOrganise() {
        MeetingId meeting = samples.meeting();
        open(member, meeting);

        assertThat(_find(Anchor.class)).extracting(Anchor::getHref).contains("meetings/" + meeting + ".ics");
        assertThat(_find(RouterLink.class, spec -> spec.withText(word("meetings.edit"))))
                .isEmpty();
    }

    @Test
    void anOrganizerCancelsAfterBeingAsked() {
        MeetingId meeting = samples.meeting();
        open(samples.organizer(), meeting);

        _click(_get(Button.class, spec -> spec.withText(word("meetings.cancel"))));
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));

        assertThat(find(meeting).status()).isEqualTo(MeetingStatus.CANCELLED);
        assertThat(texts(_get(MeetingHead.class))).contains(word("meetings.cancelled"));
    }

    @Test
    void anOfficialReadsItInEnglishAndReplies() {
        MeetingId meeting = samples.meeting();
        Actor official = samples.person("OFFICIAL", Role.OFFICIAL);
        enter(official, Locale.ENGLISH);
        Addresses.open("meetings/" + meeting);

        _click(answer(Rsvp.ATTEND));

        assertThat(texts(_get(ReplyPart.class))).contains("○ Attending");
    }

    @Test
    void whateverWasTypedIsShownAsItWasTyped() {
        Meeting sample = find(samples.meeting());
        enter(member);
        for (String naughty : NaughtyStrings.all()) {
            MeetingDraft details =
                    DraftEditor.sample().title(naughty).place(naughty).done();
            Meeting meeting = new Meeting(
                    sample.id(),
                    sample.uid(),
                    0,
                    0,
                    sample.series(),
                    details,
                    sample.organizer(),
                    sample.status(),
                    sample.mine(),
                    0,
                    sample.changedAt());

            MeetingHead head = new MeetingHead(meeting, Clock.systemUTC());

            assertThat(_get(head, H1.class).getText()).isEqualTo(naughty);
            assertThat(texts(head)).contains(naughty);
        }
    }

    @Test
    void anUnknownMeetingIsAPageInsideTheLayout() {
        enter(member);
        Addresses.open("meetings/no-such-meeting");

        assertThat(_get(H1.class).getText()).isEqualTo(word("shell.not-found"));
    }

    private Button answer(Rsvp answer) {
        return _get(Button.class, spec -> spec.withText(word("meetings.reply." + answer)));
    }

    private Meeting find(MeetingId meeting) {
        return member.act(() -> meetings.find(meeting)).orElseThrow();
    }

    private void open(Actor actor, MeetingId meeting) {
        enter(actor);
        Addresses.open("meetings/" + meeting);
    }
}
