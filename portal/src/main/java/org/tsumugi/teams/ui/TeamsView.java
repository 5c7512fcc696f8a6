package org.tsumugi.teams.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Set;
import org.tsumugi.shell.Parts;
import org.tsumugi.shell.Words;
import org.tsumugi.teams.Team;
import org.tsumugi.teams.TeamId;
import org.tsumugi.teams.Teams;

/// My teams, and those I could join.
@Route("teams")
@RolesAllowed("MEMBER")
class TeamsView extends Section implements AfterNavigationObserver, HasDynamicTitle {

    private final transient Teams teams;
    private final Div lists = new Div();

    TeamsView(Teams teams) {
        this.teams = teams;
        addClassName("page");
        RouterLink found = new RouterLink(getTranslation("teams.found"), FoundTeamView.class);
        found.addClassName("button");
        Div toolbar = new Div(new H1(getTranslation("teams.title")), found);
        toolbar.addClassName("toolbar");
        add(toolbar, lists);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        List<Team> all = teams.visible();
        lists.removeAll();
        Set<TeamId> asked = teams.asked();
        show("teams.mine", all.stream().filter(Team::isMine).toList(), asked, "teams.mine.none");
        show("teams.others", all.stream().filter(team -> !team.isMine()).toList(), asked, "teams.others.none");
    }

    private void show(String title, List<Team> some, Set<TeamId> asked, String none) {
        lists.add(new H2(getTranslation(title)));
        if (some.isEmpty()) {
            lists.add(Parts.empty(getTranslation(none)));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("list");
        some.forEach(team -> list.add(row(team, asked.contains(team.id()))));
        lists.add(list);
    }

    private ListItem row(Team team, boolean isAsked) {
        RouterLink name = TeamLinks.team(team.id(), team.name());
        name.addClassName("row-title");
        Paragraph about = new Paragraph(team.about());
        about.getElement().setAttribute("lang", "ja");
        Div meta = Parts.meta(
                Parts.chip(Words.of(team.kind())), new Span(getTranslation("teams.members", team.members())));
        if (isAsked) {
            meta.add(Parts.chip(getTranslation("teams.asked-already"), "plain"));
        }
        ListItem row = new ListItem(name, about, meta);
        row.addClassName("row");
        return row;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("teams.title");
    }
}
