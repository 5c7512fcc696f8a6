package org.tsumugi.teams.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.tsumugi.shared.Ids;
import org.tsumugi.shell.Live;
import org.tsumugi.shell.Notice;
import org.tsumugi.shell.Parts;
import org.tsumugi.shell.Words;
import org.tsumugi.teams.Team;
import org.tsumugi.teams.TeamId;
import org.tsumugi.teams.Teams;

/// One team: what it is for, and for those who belong to it the panels that rooms hang here.
@Route("teams/:id")
@RolesAllowed("MEMBER")
@Uses(ComboBox.class)
@Uses(DatePicker.class)
@Uses(RadioButtonGroup.class)
@Uses(TextArea.class)
class TeamView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Teams teams;
    private final transient List<TeamPanel> panels;
    private String title = "";

    TeamView(Teams teams, ObjectProvider<TeamPanel> panels, Live live) {
        this.teams = teams;
        this.panels = panels.stream()
                .sorted(Comparator.comparingInt(TeamPanel::order))
                .toList();
        addClassName("page");
        live.openAnewForWhoLeft(this);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Team team = event.getRouteParameters()
                .get(TeamLinks.ID)
                .flatMap(Ids::parse)
                .flatMap(id -> teams.find(new TeamId(id)))
                .orElseThrow(NotFoundException::new);
        title = team.name();
        removeAll();
        add(head(team));
        if (team.isMine()) {
            add(tabs(
                    team,
                    event.getLocation()
                            .getQueryParameters()
                            .getSingleParameter(TeamLinks.TAB)
                            .orElse(panels.getFirst().words())));
        } else {
            add(way(team));
        }
    }

    private Component head(Team team) {
        H1 name = new H1(team.name());
        name.getElement().setAttribute("lang", "ja");
        Paragraph about = new Paragraph(team.about());
        about.getElement().setAttribute("lang", "ja");
        Div meta = Parts.meta(
                Parts.chip(Words.of(team.kind())), new Span(getTranslation("teams.members", team.members())));
        if (team.archived()) {
            meta.add(Parts.chip(getTranslation("teams.archived.chip"), "wait"));
        }
        return new Div(name, meta, about);
    }

    private Component tabs(Team team, String chosen) {
        List<TeamPanel> shown =
                panels.stream().filter(panel -> panel.isFor(team)).toList();
        Tabs tabs = new Tabs();
        Div content = new Div();
        for (TeamPanel panel : shown) {
            Tab tab = new Tab(getTranslation(panel.words()));
            tabs.add(tab);
            if (panel.words().equals(chosen)) {
                tabs.setSelectedTab(tab);
                content.add(panel.panel(team));
            }
        }
        tabs.addSelectedChangeListener(change -> {
            if (change.isFromClient()) {
                show(team, shown.get(tabs.getSelectedIndex()));
            }
        });
        return new Div(tabs, content);
    }

    private void show(Team team, TeamPanel panel) {
        getUI().orElseThrow()
                .navigate(
                        TeamView.class,
                        new RouteParameters(
                                new RouteParam(TeamLinks.ID, team.id().value().toString())),
                        QueryParameters.simple(Map.of(TeamLinks.TAB, panel.words())));
    }

    private Component way(Team team) {
        return switch (team.kind()) {
            case OPEN ->
                Parts.empty(
                        getTranslation("teams.join.open"),
                        Parts.primary(
                                getTranslation("teams.join.open.do"),
                                () -> act(() -> teams.join(team.id()), "teams.joined")));
            case REQUEST -> teams.isAsked(team.id()) ? waiting(team) : asking(team);
            case INVITE, HIDDEN -> Parts.empty(getTranslation("teams.join.invite"));
        };
    }

    private Component asking(Team team) {
        return Parts.empty(
                getTranslation("teams.join.request"),
                Parts.primary(
                        getTranslation("teams.join.request.do"),
                        () -> act(() -> teams.join(team.id()), "teams.asked")));
    }

    private Component waiting(Team team) {
        return Parts.empty(
                getTranslation("teams.join.waiting"),
                Parts.quiet(
                        getTranslation("teams.join.no-more"),
                        () -> act(() -> teams.askNoMore(team.id()), "teams.asked-no-more")));
    }

    private void act(Runnable act, String done) {
        act.run();
        Notice.done(getTranslation(done));
        getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
