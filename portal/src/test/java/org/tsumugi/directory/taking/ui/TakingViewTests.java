package org.tsumugi.directory.taking.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tsumugi.DrawnRow;
import org.tsumugi.Someone;
import org.tsumugi.ViewTest;
import org.tsumugi.directory.Acceptance;
import org.tsumugi.directory.Facilities;
import org.tsumugi.directory.FacilityId;
import org.tsumugi.directory.NewFacility;
import org.tsumugi.members.Members;
import org.tsumugi.shared.Actor;

/// The list of whom to call, on the screen.
class TakingViewTests extends ViewTest {

    @Autowired
    Members members;

    @Autowired
    Facilities facilities;

    private Actor nurse;
    private FacilityId facility;
    private String name;

    @BeforeEach
    void aNurseAndAStation() {
        nurse = Someone.member(members);
        name = "きぬ<b>" + FacilityId.next() + "（見本）";
        facility = Actor.SYSTEM.act(() -> facilities.add(new NewFacility(
                name,
                "",
                "ROUND_THE_CLOCK_CARE",
                "06204",
                "",
                Optional.empty(),
                "0234-00-0100",
                "",
                "",
                "",
                true,
                "",
                Map.of("HOME_OXYGEN", Acceptance.ACCEPTS))));
    }

    private static String drawn() {
        return _get(OrderedList.class).getElement().getProperty("innerHTML", "");
    }

    private void open(String query) {
        UI.getCurrent().navigate(TakingView.class, QueryParameters.fromString(query));
    }

    @Test
    void kindsAreChosenFirstAndThenWhatTheyAreAskedAbout() {
        enter(nurse);
        open("");
        assertThat(links()).contains("訪問看護ステーション", "薬局").doesNotContain("在宅酸素", "福祉用具");
        open("kind=VISITING_NURSE_STATION");
        assertThat(links()).contains("在宅酸素").doesNotContain("無菌調剤");
    }

    private static List<String> links() {
        return _find(RouterLink.class).stream().map(RouterLink::getText).toList();
    }

    @Test
    void aNumberIsOneTouchAwayAndANameIsNoMarkup() {
        enter(nurse, Locale.ENGLISH);
        open("kind=ROUND_THE_CLOCK_CARE&need=HOME_OXYGEN");
        assertThat(drawn())
                .contains("href=\"tel:0234000100\"", "○ Home oxygen", name.replace("<b>", "&lt;b&gt;"))
                .doesNotContain("<b>");
    }

    @Test
    void anAnswerIsNotedInTheRowAndTakenBackByTheSameTouch() {
        enter(nurse);
        open("kind=ROUND_THE_CLOCK_CARE");
        DrawnRow.send(_get(OrderedList.class).getElement(), facility.toString(), "ACCEPTED");
        assertThat(row()).contains("aria-pressed=\"true\">" + word("answer.ACCEPTED"));
        DrawnRow.send(_get(OrderedList.class).getElement(), facility.toString(), "ACCEPTED");
        assertThat(row()).doesNotContain("aria-pressed=\"true\"");
        open("");
        assertThat(links()).contains(word("directory.taking.again"));
    }

    @Test
    void whoDoesNotSayStandsApartWhereOthersDo() {
        String silent = "だまり" + FacilityId.next();
        Actor.SYSTEM.act(() -> facilities.add(new NewFacility(
                silent,
                "",
                "ROUND_THE_CLOCK_CARE",
                "06204",
                "",
                Optional.empty(),
                "0234-00-0101",
                "",
                "",
                "",
                true,
                "",
                Map.of())));
        enter(nurse);
        open("kind=ROUND_THE_CLOCK_CARE&need=HOME_OXYGEN");
        assertThat(drawn()).contains(facility.toString()).doesNotContain(silent);
        _click(_find(Button.class).stream()
                .filter(button -> button.getText().startsWith("回答のないところも見る"))
                .findFirst()
                .orElseThrow());
        assertThat(drawn()).contains(facility.toString(), silent);
    }

    @Test
    void whatABrowserMakesUpNotesNothing() {
        enter(nurse);
        open("kind=ROUND_THE_CLOCK_CARE&need=%3Cscript%3E&at=never&from=x&list=1");
        DrawnRow.send(_get(OrderedList.class).getElement(), "nobody", "ACCEPTED");
        DrawnRow.send(_get(OrderedList.class).getElement(), facility.toString(), "BOUGHT");
        assertThat(drawn()).doesNotContain("aria-pressed=\"true\"");
    }

    private String row() {
        String all = drawn();
        int begin = all.indexOf("data-row=\"" + facility + "\"");
        int end = all.indexOf("<li", begin);
        return all.substring(begin, end < 0 ? all.length() : end);
    }
}
