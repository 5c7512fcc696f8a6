package org.tsumugi.meetings.presenting.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.ShortcutsKt;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tsumugi.ViewTest;
import org.tsumugi.meetings.AgendaItem;
import org.tsumugi.meetings.DraftEditor;
import org.tsumugi.meetings.MeetingContent;
import org.tsumugi.meetings.MeetingId;
import org.tsumugi.meetings.MeetingSamples;
import org.tsumugi.meetings.Meetings;
import org.tsumugi.meetings.Replies;
import org.tsumugi.meetings.Rsvp;
import org.tsumugi.meetings.SeriesList;
import org.tsumugi.meetings.tickets.Purpose;
import org.tsumugi.meetings.tickets.TicketSamples;
import org.tsumugi.members.Members;
import org.tsumugi.shared.Actor;

/// The screen that a whole room reads.
class PresentingViewTests extends ViewTest {

    @Autowired
    ApplicationContext portal;

    @Autowired
    Meetings meetings;

    @Autowired
    Replies replies;

    @Autowired
    SeriesList seriesList;

    @Autowired
    Members members;

    Actor screen;
    Actor nurse;

    @BeforeEach
    void aScreen() {
        MeetingSamples samples = new MeetingSamples(members, seriesList, meetings);
        MeetingId meeting = samples.meeting(DraftEditor.of(TicketSamples.soon())
                .agenda(
                        new AgendaItem("開会", MeetingContent.OTHER, Optional.of(LocalTime.of(18, 30)), "座長 見本"),
                        new AgendaItem("夜間の連絡", MeetingContent.PROBLEMS))
                .done());
        nurse = samples.member();
        nurse.act(() -> replies.reply(meeting, Rsvp.ATTEND));
        screen = new TicketSamples(portal).device(samples.organizer(), meeting, Purpose.PRESENTING);
        enter(screen);
    }

    private static String stage() {
        return _get(PresentingView.class).getElement().getTextRecursively();
    }

    @Test
    void beginsWithTheMeetingItsPlaceAndItsAgendaAndNothingOfWhoComes() {
        UI.getCurrent().navigate("desk/present");

        assertThat(_get(H1.class).getText()).isEqualTo("庄内つむぐ会 第3回");
        assertThat(stage()).contains("医師会館（見本）", "18:30", "開会", "夜間の連絡").doesNotContain(nurse.name(), "meet.example");
    }

    @Test
    void goesOnAndBackByTheKeysThatRemotesSend() {
        UI.getCurrent().navigate("desk/present");

        for (Key onward : List.of(Key.PAGE_DOWN, Key.ARROW_RIGHT, Key.ARROW_DOWN)) {
            ShortcutsKt.fireShortcut(onward);
        }
        assertThat(_get(H1.class).getText()).isEqualTo("夜間の連絡");
        ShortcutsKt.fireShortcut(Key.PAGE_UP);
        assertThat(_get(H1.class).getText()).isEqualTo("開会");
        assertThat(stage()).contains("18:30", "座長 見本", word("meetings.present.then"), "夜間の連絡");
        ShortcutsKt.fireShortcut(Key.ARROW_LEFT);
        assertThat(_get(H1.class).getText()).isEqualTo("庄内つむぐ会 第3回");
        assertThat(_find(NativeButton.class).getFirst().isEnabled()).isFalse();
    }

    @Test
    void theEndIsAskedForBeforeTheTicketIsGone() {
        UI.getCurrent().navigate("desk/present");
        assertThat(stage()).doesNotContain(word("meetings.present.leave.sure"));
        _click(_get(NativeButton.class, spec -> spec.withText(word("meetings.present.leave"))));
        assertThat(stage()).contains(word("meetings.present.leave.sure"));
        _click(_get(NativeButton.class, spec -> spec.withText(word("meetings.present.leave.no"))));
        assertThat(stage()).doesNotContain(word("meetings.present.leave.sure"));
    }

    @Test
    void aPageOpenedAnewGoesOnWhereItWas() {
        UI.getCurrent().navigate("desk/present", QueryParameters.of("point", "2"));
        assertThat(_get(H1.class).getText()).isEqualTo("夜間の連絡");

        UI.getCurrent().navigate("desk/present", QueryParameters.of("point", "99"));
        assertThat(_get(H1.class).getText()).isEqualTo("夜間の連絡");
    }

    @Test
    void theDeskIsNotThereForIt() {
        UI.getCurrent().navigate("desk/reception");

        _assertNone(PresentingView.class);
        assertThat(_get(H1.class).getText()).isEqualTo(word("shell.not-found"));
    }
}
