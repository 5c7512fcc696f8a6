package org.tsumugi.feed.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tsumugi.Someone;
import org.tsumugi.ViewTest;
import org.tsumugi.feed.PostKind;
import org.tsumugi.feed.plans.Plans;
import org.tsumugi.members.Members;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Region;
import org.tsumugi.teams.Team;
import org.tsumugi.teams.TeamDraft;
import org.tsumugi.teams.TeamKind;
import org.tsumugi.teams.Teams;

/// Polls and posts for later, from the composer on.
class PlansViewTests extends ViewTest {

    @Autowired
    Plans plans;

    @Autowired
    Teams teams;

    @Autowired
    Members members;

    @Autowired
    Clock clock;

    private Actor writer;

    @BeforeEach
    void aWriter() {
        writer = Someone.member(members);
        writer.act(() -> teams.found(new TeamDraft("一組", TeamKind.OPEN, "")));
        enter(writer);
        UI.getCurrent().navigate("feed/new");
    }

    @SuppressWarnings("unchecked")
    private void write(PostKind kind) {
        ComboBox<Team> team = _get(ComboBox.class, spec -> spec.withLabel(word("feed.composer.team")));
        _setValue(team, team.getListDataView().getItems().findFirst().orElseThrow());
        _setValue((RadioButtonGroup<PostKind>) _get(RadioButtonGroup.class), kind);
        _setValue(field("feed.composer.title"), "冬の集まり");
        _setValue(_get(TextArea.class), "どの日がよいですか");
    }

    private TextField field(String words, Object... values) {
        return _get(TextField.class, spec -> spec.withLabel(word(words, values)));
    }

    private void post() {
        _click(_get(Button.class, spec -> spec.withText(word("feed.post"))));
    }

    @Test
    void aPollIsWrittenKeptAsADraftAndPosted() {
        write(PostKind.POLL);
        post();
        assertThat(_get(ComposeView.class).getElement().getTextRecursively())
                .contains(word("feed.refused.options-missing"));
        _setValue(field("feed.poll.option", 1), "水曜");
        _setValue(field("feed.poll.option", 2), "木曜");
        UI.getCurrent().navigate("feed");
        UI.getCurrent().navigate("feed/new");
        assertThat(field("feed.poll.option", 2).getValue()).isEqualTo("木曜");
        post();
        assertThat(_get(PollPart.class).getElement().getOuterHTML()).contains("木曜");
    }

    @Test
    void aPostForLaterStandsInTheListAndIsTakenBackToBeChanged() {
        write(PostKind.NOTICE);
        _setValue(_get(Checkbox.class, spec -> spec.withLabel(word("feed.composer.later"))), true);
        LocalDate day = LocalDate.ofInstant(clock.instant(), Region.ZONE).plusDays(3);
        _setValue(_get(DatePicker.class, spec -> spec.withLabel(word("feed.composer.send-on"))), day);
        _click(_get(Button.class, spec -> spec.withText(word("feed.plan"))));
        assertThat(writer.act(plans::mine))
                .singleElement()
                .satisfies(plan -> assertThat(plan.sendAt())
                        .contains(day.atTime(18, 0).atZone(Region.ZONE).toInstant()));
        assertThat(_get(PlansView.class).getElement().getTextRecursively()).contains("冬の集まり");
        _click(_get(Button.class, spec -> spec.withText(word("feed.plans.change"))));
        assertThat(field("feed.composer.title").getValue()).isEqualTo("冬の集まり");
        assertThat(_get(DatePicker.class, spec -> spec.withLabel(word("feed.composer.send-on")))
                        .getValue())
                .as("the time goes with it")
                .isEqualTo(day);
        UI.getCurrent().navigate("feed");
        UI.getCurrent().navigate("feed/new");
        assertThat(_get(DatePicker.class, spec -> spec.withLabel(word("feed.composer.send-on")))
                        .getValue())
                .as("and stays: nothing goes out at once that was meant for a day")
                .isEqualTo(day);
        assertThat(_get(Button.class, spec -> spec.withText(word("feed.plan")))).isNotNull();
        _setValue(_get(Checkbox.class, spec -> spec.withLabel(word("feed.composer.later"))), false);
        UI.getCurrent().navigate("feed");
        UI.getCurrent().navigate("feed/new");
        assertThat(_find(DatePicker.class, spec -> spec.withLabel(word("feed.composer.send-on"))))
                .as("until the writer says otherwise")
                .isEmpty();
        assertThat(writer.act(plans::mine)).isEmpty();
    }

    @Test
    void aQuestionAndARequestOfferToCallInstead() {
        write(PostKind.NOTICE);
        assertThat(_find(Button.class, spec -> spec.withText(word("feed.phones"))))
                .isEmpty();
        write(PostKind.REQUEST);
        _click(_get(Button.class, spec -> spec.withText(word("feed.phones"))));
        assertThat(_get(CallDialog.class).isOpened()).isTrue();
    }
}
