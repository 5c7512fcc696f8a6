package org.tsumugi.bell.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tsumugi.Someone;
import org.tsumugi.ViewTest;
import org.tsumugi.bell.Callers;
import org.tsumugi.bell.preferences.Preferences;
import org.tsumugi.bell.push.Pushes;
import org.tsumugi.directory.Facilities;
import org.tsumugi.directory.FacilityId;
import org.tsumugi.feed.PostKind;
import org.tsumugi.feed.ThreadId;
import org.tsumugi.feed.Threads;
import org.tsumugi.members.MemberCard;
import org.tsumugi.members.Members;
import org.tsumugi.members.standing.Colleagues;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Role;
import org.tsumugi.shell.HeaderPart;
import org.tsumugi.teams.Teams;

class BellViewTests extends ViewTest {

    @Autowired
    Threads threads;

    @Autowired
    Teams teams;

    @Autowired
    Preferences preferences;

    @Autowired
    HeaderPart head;

    @Autowired
    Pushes pushes;

    @Autowired
    Members members;

    @Autowired
    Facilities facilities;

    Actor nurse;
    Actor colleague;
    Callers team;

    @BeforeEach
    void aTeam() {
        Colleagues people = new Colleagues(members, facilities);
        FacilityId station = people.facility();
        nurse = people.at(station, Role.MEMBER);
        colleague = people.at(station, Role.MEMBER);
        team = Callers.of(teams, threads, Someone.member(members), nurse);
    }

    /// As it stands at the head of a page, which tests of views leave out.
    private String bell() {
        BellPart part = (BellPart) head.part().orElseThrow();
        UI.getCurrent().add(part);
        UI.getCurrent().navigate("further");
        return part.getElement().getTextRecursively();
    }

    @Test
    void theBellCountsOnEveryPageAndOpensAtThePost() {
        ThreadId thread = team.starts(PostKind.NOTICE, false, "はじめ");
        team.replies(thread, "@" + nurse.name() + " さん");
        enter(nurse);
        assertThat(bell()).contains(word("bell.fresh", 1));
        UI.getCurrent().navigate("bell");
        assertThat(_get(CallRow.class).getElement().getProperty("innerHTML"))
                .contains("feed/" + thread.value() + "?at=2", word("callKind.MENTION"));
        UI.getCurrent().navigate("feed/" + thread.value());
        assertThat(bell()).as("read").doesNotContain("1");
    }

    @Test
    void anOpenPageCountsWhatComesIn() {
        enter(nurse);
        BellPart part = (BellPart) head.part().orElseThrow();
        UI.getCurrent().add(part);
        assertThat(part.getElement().getTextRecursively()).doesNotContain("1");
        team.starts(PostKind.REQUEST, false, "お願い");
        await().pollInSameThread().untilAsserted(() -> {
            MockVaadin.runUIQueue();
            assertThat(part.getElement().getTextRecursively()).contains(word("bell.fresh", 1));
        });
    }

    @Test
    void whatIsSeenStaysInTheListAndIsNotCounted() {
        team.starts(PostKind.REQUEST, false, "お願い");
        enter(nurse, Locale.ENGLISH);
        UI.getCurrent().navigate("bell");
        _click(_get(Button.class, spec -> spec.withText(word("bell.all-seen"))));
        assertThat(_find(CallRow.class)).hasSize(1);
        assertThat(bell()).doesNotContain("1");
    }

    @Test
    void aBrowserIsTurnedOnAndAnAddressOfNoPushServiceIsNot() {
        enter(nurse);
        UI.getCurrent().navigate("bell/telling");
        String keys = "\"keys\": {\"p256dh\": \"B" + "A".repeat(86) + "\", \"auth\": \"" + "A".repeat(22) + "\"}}";
        PushSwitch device = _get(PushSwitch.class);
        device.subscribe("{\"endpoint\": \"https://elsewhere.example/a\", " + keys);
        assertThat(pushes.knows("https://elsewhere.example/a")).isFalse();
        String endpoint = "http://127.0.0.1:9/" + nurse.id();
        device.subscribe("{\"endpoint\": \"" + endpoint + "\", " + keys);
        assertThat(pushes.knows(endpoint)).isTrue();
        assertThat(device.getElement().getAttribute("key")).isEqualTo(pushes.key());
        pushes.unsubscribe(endpoint);
    }

    @Test
    void howOneIsToldAndByWhomOneIsRepresentedIsChosenOnOnePage() {
        enter(nurse);
        UI.getCurrent().navigate("bell/telling");
        assertThat(_find(Paragraph.class, spec -> spec.withText(word("obstacle.NO_ADDRESS"))))
                .hasSize(1);
        _setValue(_get(Checkbox.class, spec -> spec.withLabel(word("bell.telling.mail"))), false);
        _click(_get(Button.class, spec -> spec.withText(word("bell.telling.keep"))));
        assertThat(preferences.mine().mail()).isFalse();

        _click(_get(Button.class, spec -> spec.withText(word("bell.absence.keep"))));
        assertThat(preferences.absence()).isEmpty();
        @SuppressWarnings("unchecked")
        ComboBox<MemberCard> deputy = _get(ComboBox.class);
        _setValue(deputy, deputy.getListDataView().getItem(0));
        _click(_get(Button.class, spec -> spec.withText(word("bell.absence.keep"))));
        assertThat(preferences.absence().orElseThrow().deputy()).isEqualTo(colleague.id());
        _click(_get(Button.class, spec -> spec.withText(word("bell.absence.back"))));
        assertThat(preferences.absence()).isEmpty();
    }
}
