package org.tsumugi.feed.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tsumugi.Someone;
import org.tsumugi.ViewTest;
import org.tsumugi.members.Members;
import org.tsumugi.shared.Actor;
import org.tsumugi.teams.Team;
import org.tsumugi.teams.TeamDraft;
import org.tsumugi.teams.TeamId;
import org.tsumugi.teams.TeamKind;
import org.tsumugi.teams.Teams;

class ComposeViewTests extends ViewTest {

    private static final LocalDate BY = LocalDate.of(2030, 3, 1);

    @Autowired
    Teams teams;

    @Autowired
    Members members;

    Actor author;
    TeamId other;

    @BeforeEach
    void aWriterInTwoTeams() {
        author = Someone.member(members);
        author.act(() -> teams.found(new TeamDraft("一組", TeamKind.OPEN, "")));
        other = author.act(() -> teams.found(new TeamDraft("二組", TeamKind.OPEN, "")));
        enter(author, Locale.JAPANESE);
        UI.getCurrent().navigate("feed/new");
    }

    @SuppressWarnings("unchecked")
    private ComboBox<Team> team() {
        return _get(ComboBox.class, spec -> spec.withLabel(word("feed.composer.team")));
    }

    @Test
    void aDraftKeepsEveryChoiceOfItsWriter() {
        Team chosen = team().getListDataView()
                .getItems()
                .filter(one -> one.id().equals(other))
                .findFirst()
                .orElseThrow();
        _setValue(team(), chosen);
        _setValue(_get(Checkbox.class, spec -> spec.withLabel(word("feed.composer.acknowledge"))), true);
        _setValue(_get(DatePicker.class), BY);
        _setValue(_get(TextField.class, spec -> spec.withLabel(word("feed.composer.title"))), "冬の道");

        UI.getCurrent().navigate("feed");
        UI.getCurrent().navigate("feed/new");

        assertThat(team().getValue().id()).isEqualTo(other);
        assertThat(_get(Checkbox.class, spec -> spec.withLabel(word("feed.composer.acknowledge")))
                        .getValue())
                .isTrue();
        assertThat(_get(DatePicker.class).getValue()).isEqualTo(BY);
    }
}
