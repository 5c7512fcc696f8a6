package org.tsumugi.teams.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.tsumugi.shell.Notice;
import org.tsumugi.shell.Parts;
import org.tsumugi.shell.Words;
import org.tsumugi.teams.Leading;
import org.tsumugi.teams.Team;

/// What a team is, for its owners to change, and its end.
@org.springframework.stereotype.Component
class SettingsPanel implements TeamPanel {

    private final Leading leading;

    SettingsPanel(Leading leading) {
        this.leading = leading;
    }

    @Override
    public String words() {
        return "teams.panel.settings";
    }

    @Override
    public int order() {
        return 95;
    }

    @Override
    public boolean isFor(Team team) {
        return team.isOwnedByMe();
    }

    @Override
    public Component panel(Team team) {
        Div panel = new Div();
        TeamForm form = new TeamForm(
                Words.of("teams.change"),
                draft -> done(panel, () -> leading.change(team.id(), draft), "teams.changed"));
        form.show(team);
        panel.add(form, end(panel, team));
        return panel;
    }

    private Div end(Div panel, Team team) {
        Div end = team.archived()
                ? new Div(
                        new Paragraph(Words.of("teams.archived.about")),
                        Parts.quiet(
                                Words.of("teams.reopen"),
                                () -> done(panel, () -> leading.reopen(team.id()), "teams.reopened")))
                : new Div(
                        new Paragraph(Words.of("teams.archive.about")),
                        Parts.quiet(
                                Words.of("teams.archive"),
                                () -> done(panel, () -> leading.archive(team.id()), "teams.archived")));
        end.addClassNames("card", "end");
        return end;
    }

    private static void done(Div panel, Runnable act, String words) {
        act.run();
        Notice.done(Words.of(words));
        panel.getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
    }
}
