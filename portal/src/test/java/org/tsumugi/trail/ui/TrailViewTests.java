package org.tsumugi.trail.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import java.util.Locale;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tsumugi.Someone;
import org.tsumugi.ViewTest;
import org.tsumugi.members.Members;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Role;
import org.tsumugi.teams.TeamDraft;
import org.tsumugi.teams.TeamId;
import org.tsumugi.teams.TeamKind;
import org.tsumugi.teams.Teams;

class TrailViewTests extends ViewTest {

    @Autowired
    Members members;

    @Autowired
    Teams teams;

    Actor auditor;
    Actor founder;
    TeamId team;

    @BeforeEach
    void someoneFoundsATeam() {
        auditor = Someone.with(members, Role.AUDITOR);
        founder = Someone.member(members);
        team = founder.act(() -> teams.found(new TeamDraft("組", TeamKind.OPEN, "")));
    }

    private static void open(String question) {
        UI.getCurrent().navigate("trail", QueryParameters.fromString(question));
    }

    private static String row(EntryRow row) {
        return row.getElement().getProperty("innerHTML");
    }

    @Test
    void aRowSaysInWordsWhatWasDone() {
        enter(auditor);
        open("who=" + founder.id());
        assertThat(_find(EntryRow.class))
                .singleElement()
                .satisfies(row -> assertThat(row(row))
                        .contains("チームを作った", "○ 実行", founder.name(), "チーム 組")
                        .doesNotContain("Teams.found"));
    }

    @Test
    void whatIsAskedForStandsInTheAddress() {
        enter(auditor, Locale.ENGLISH);
        open("");
        _setValue(_get(TextField.class, spec -> spec.withLabel(word("trail.filter.who"))), founder.name());
        _setValue(
                _get(TextField.class, spec -> spec.withLabel(word("trail.filter.object"))),
                "https://portal.example/teams/" + team.value() + "?x=1");
        _click(_get(Button.class, spec -> spec.withText(word("trail.filter.search"))));
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters())
                .contains("object=" + team.value(), "who=");
        assertThat(_find(EntryRow.class)).hasSize(1);
        open("who=" + founder.id() + "&to=2001-01-01");
        assertThat(_find(EntryRow.class)).isEmpty();
        assertThat(_get(Paragraph.class, spec -> spec.withText(word("trail.none")))
                        .isVisible())
                .isTrue();
    }

    @Test
    void whatNamesNothingIsSaidBesideTheField() {
        enter(auditor);
        open("");
        TextField object = _get(TextField.class, spec -> spec.withLabel(word("trail.filter.object")));
        _setValue(object, "冬の道");
        _click(_get(Button.class, spec -> spec.withText(word("trail.filter.search"))));
        assertThat(object.isInvalid()).isTrue();
    }

    @Test
    void theCheckSaysInWordsThatTheTrailHolds() {
        enter(auditor);
        open("");
        _click(_get(Button.class, spec -> spec.withText(word("trail.verify"))));
        Awaitility.await().pollInSameThread().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            MockVaadin.clientRoundtrip(false);
            assertThat(_find(Paragraph.class, spec -> spec.withText("○ " + word("trail.verify.holds"))))
                    .hasSize(1);
        });
    }
}
