package org.tsumugi.meetings.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tsumugi.meetings.ui.CalendarViewTests.texts;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.tsumugi.ViewTest;
import org.tsumugi.meetings.DraftEditor;
import org.tsumugi.meetings.MeetingContent;
import org.tsumugi.meetings.MeetingId;
import org.tsumugi.meetings.MeetingKind;
import org.tsumugi.meetings.MeetingSamples;
import org.tsumugi.meetings.Meetings;
import org.tsumugi.meetings.Replies;
import org.tsumugi.meetings.Rsvp;
import org.tsumugi.meetings.SeriesList;
import org.tsumugi.members.Members;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Role;
import org.tsumugi.shell.HomeCard;

/// What the room says on the home page, and on the organisers' page.
class MeetingCardsTests extends ViewTest {

    @Autowired
    @Qualifier("meetingsToAnswer")
    HomeCard toAnswer;

    @Autowired
    @Qualifier("meetingsToday")
    HomeCard today;

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
    void aMeetingThatWaitsIsAnsweredOnTheSpot() {
        // The most urgent stand first: a deadline within the hour keeps it on the card whatever other tests planned.
        String title = "急ぎの会 " + System.nanoTime();
        MeetingId id = samples.meeting(DraftEditor.sample()
                .title(title)
                .at(MeetingSamples.inDays(1))
                .replyDeadline(MeetingSamples.inDays(0).plusSeconds(3_700))
                .done());
        enter(member);
        UI.getCurrent().add(toAnswer.card().orElseThrow());
        MeetingListItem row = row(title);

        _click(_get(row, Button.class, spec -> spec.withText(word("meetings.reply.ATTEND"))));

        assertThat(member.act(() -> meetings.find(id)).orElseThrow().mine()).contains(Rsvp.ATTEND);
        assertThat(texts(row(title))).contains("○ 出席");
    }

    private static MeetingListItem row(String title) {
        return _find(MeetingListItem.class).stream()
                .filter(row -> texts(row).contains(title))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whoMayNotReplyIsNotAsked() {
        enter(samples.person("OTHER", Role.ADMINISTRATOR));

        assertThat(toAnswer.card()).isEmpty();
        assertThat(today.card()).isEmpty();
    }

    @Test
    void theOrganizersPageShowsWhatIsHeldPlannedAndMissing() {
        samples.meeting(DraftEditor.sample()
                .kind(MeetingKind.OFFICIALS)
                .contents(MeetingContent.LEARNING)
                .at(java.time.Instant.parse("2098-06-01T03:00:00Z"))
                .done());
        enter(samples.organizer());
        Addresses.open("meetings/programme?year=2098");

        assertThat(_get(H1.class).getText()).isEqualTo(word("meetings.programme"));
        assertThat(_find(Span.class))
                .extracting(Span::getText)
                .contains(
                        word("meetings.programme.held-of", 0, 4),
                        word("meetings.programme.held-of", 0, 1),
                        "! " + word("meetings.programme.missing", 3),
                        "○ " + word("meetings.programme.will-be-met"),
                        "△ " + word("meetings.coverage.MISSING"));
    }

    @Test
    void nothingTodayIsNoCard() {
        enter(member);

        Optional<?> card = today.card();

        assertThat(card.isEmpty() || _find(MeetingListItem.class).isEmpty()).isTrue();
    }
}
