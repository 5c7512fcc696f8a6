package org.tsumugi.teams.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.tsumugi.shared.Refused;
import org.tsumugi.shell.Mishaps;
import org.tsumugi.shell.Parts;
import org.tsumugi.shell.Words;
import org.tsumugi.teams.Team;
import org.tsumugi.teams.TeamDraft;
import org.tsumugi.teams.TeamKind;

/// What a team is: its name, what it is for, and how one comes in.
class TeamForm extends Div {

    private final TextField name = new TextField(getTranslation("teams.name"));
    private final TextArea about = new TextArea(getTranslation("teams.about"));
    private final RadioButtonGroup<TeamKind> kind = new RadioButtonGroup<>(getTranslation("teams.kind"));
    private final Paragraph problem = new Paragraph();

    TeamForm(String verb, Consumer<TeamDraft> act) {
        addClassName("form");
        name.setRequiredIndicatorVisible(true);
        name.setMaxLength(TeamDraft.NAME_MAX);
        about.setMaxLength(TeamDraft.ABOUT_MAX);
        kind.setItems(TeamKind.values());
        kind.setItemLabelGenerator(choice -> Words.of(choice) + " — " + getTranslation("teamKind.hint." + choice));
        kind.setValue(TeamKind.REQUEST);
        problem.addClassName("field-error");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        add(problem, name, about, kind, Parts.primary(verb, () -> send(act)));
    }

    void show(Team team) {
        name.setValue(team.name());
        about.setValue(team.about());
        kind.setValue(team.kind());
    }

    private void send(Consumer<TeamDraft> act) {
        try {
            act.accept(new TeamDraft(name.getValue(), kind.getValue(), about.getValue()));
            problem.setVisible(false);
        } catch (Refused refused) {
            problem.setText(Mishaps.sentence(refused));
            problem.setVisible(true);
            name.setInvalid(name.isEmpty());
        }
    }
}
