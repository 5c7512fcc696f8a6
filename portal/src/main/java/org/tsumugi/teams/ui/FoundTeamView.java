package org.tsumugi.teams.ui;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.tsumugi.shared.Refused;
import org.tsumugi.shell.Mishaps;
import org.tsumugi.shell.Parts;
import org.tsumugi.shell.Words;
import org.tsumugi.teams.TeamDraft;
import org.tsumugi.teams.TeamKind;
import org.tsumugi.teams.Teams;

/// A form to found a team; whoever founds it owns it.
@Route("teams/found")
@RolesAllowed("MEMBER")
class FoundTeamView extends Section implements HasDynamicTitle {

    private final transient Teams teams;
    private final TextField name = new TextField(getTranslation("teams.name"));
    private final TextArea about = new TextArea(getTranslation("teams.about"));
    private final RadioButtonGroup<TeamKind> kind = new RadioButtonGroup<>(getTranslation("teams.kind"));
    private final Paragraph problem = new Paragraph();

    FoundTeamView(Teams teams) {
        this.teams = teams;
        addClassNames("page", "form");
        name.setRequiredIndicatorVisible(true);
        name.setMaxLength(TeamDraft.NAME_MAX);
        about.setMaxLength(TeamDraft.ABOUT_MAX);
        kind.setItems(TeamKind.values());
        kind.setItemLabelGenerator(choice -> Words.of(choice) + " — " + getTranslation("teamKind.hint." + choice));
        kind.setValue(TeamKind.REQUEST);
        problem.addClassName("field-error");
        problem.setVisible(false);
        add(
                new H1(getTranslation("teams.found")),
                problem,
                name,
                about,
                kind,
                Parts.primary(getTranslation("teams.found.do"), this::found));
    }

    private void found() {
        try {
            TeamLinks.open(
                    getUI().orElseThrow(),
                    teams.found(new TeamDraft(name.getValue(), kind.getValue(), about.getValue())));
        } catch (Refused refused) {
            problem.setText(Mishaps.sentence(refused));
            problem.setVisible(true);
            name.setInvalid(name.isEmpty());
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("teams.found");
    }
}
