package org.tsumugi.meetings.letters.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouterLink;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tsumugi.ViewTest;
import org.tsumugi.mail.PostBox;
import org.tsumugi.meetings.MeetingId;
import org.tsumugi.meetings.MeetingSamples;
import org.tsumugi.meetings.Meetings;
import org.tsumugi.meetings.SeriesList;
import org.tsumugi.members.Members;
import org.tsumugi.shared.Actor;

/// Telling an office of a meeting at the screen.
class LettersViewTests extends ViewTest {

    @Autowired
    ApplicationContext portal;

    @Autowired
    Meetings meetings;

    @Autowired
    SeriesList seriesList;

    @Autowired
    Members members;

    Actor organizer;
    MeetingId meeting;
    String office = "office-" + UUID.randomUUID() + "@city.example.jp";

    @BeforeEach
    void aMeeting() {
        MeetingSamples samples = new MeetingSamples(members, seriesList, meetings);
        organizer = samples.organizer();
        meeting = samples.meeting(MeetingSamples.draft());
        enter(organizer);
        UI.getCurrent().navigate("meetings/" + meeting + "/letters");
    }

    private void fill() {
        _setValue(_get(TextArea.class, spec -> spec.withLabel(word("meetings.letters.to"))), "病院 地域連携室 御中 " + office);
        _setValue(_get(TextField.class, spec -> spec.withLabel(word("meetings.letters.phone"))), "0235-00-0001");
    }

    private void click(String key) {
        _click(_get(Button.class, spec -> spec.withText(word(key))));
    }

    @Test
    void whatWasReadGoesOutAndStandsInTheList() {
        fill();
        click("meetings.letters.read");

        assertThat(_get(Div.class, spec -> spec.withClasses("paper")).getText())
                .startsWith("病院 地域連携室 御中")
                .contains("庄内つむぐ会 第3回", "0235-00-0001");

        click("meetings.letters.send");

        assertThat(PostBox.of(office, portal)).hasSize(1);
        assertThat(_get(SentLetters.class).isVisible()).isTrue();
        _assertNone(Button.class, spec -> spec.withText(word("meetings.letters.send")));
    }

    @Test
    void whoeverTypesOnReadsAgainBeforeItGoesOut() {
        fill();
        click("meetings.letters.read");

        _setValue(_get(TextArea.class, spec -> spec.withLabel(word("meetings.letters.remark"))), "駐車場があります。");

        _assertNone(Button.class, spec -> spec.withText(word("meetings.letters.send")));
    }

    @Test
    void aMeetingsPageLeadsHereForOrganisersOnly() {
        UI.getCurrent().navigate("meetings/" + meeting);
        _get(RouterLink.class, spec -> spec.withText(word("meetings.letters")));

        enter(new MeetingSamples(members, seriesList, meetings).member());
        UI.getCurrent().navigate("meetings/" + meeting);
        _assertNone(RouterLink.class, spec -> spec.withText(word("meetings.letters")));
    }
}
