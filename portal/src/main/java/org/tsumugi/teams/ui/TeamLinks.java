package org.tsumugi.teams.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.Map;
import org.tsumugi.teams.TeamId;

/// The way in to the teams' screens.
public final class TeamLinks {

    static final String ID = "id";
    static final String TAB = "tab";

    private TeamLinks() {}

    public static RouterLink team(TeamId id, String name) {
        RouterLink link = new RouterLink(name, TeamView.class, parameters(id));
        link.getElement().setAttribute("lang", "ja");
        return link;
    }

    /// Opens one of its panels.
    ///
    /// @param panel what [TeamPanel#words] says
    public static RouterLink panel(TeamId id, String panel, String words) {
        RouterLink link = new RouterLink(words, TeamView.class, parameters(id));
        link.setQueryParameters(QueryParameters.simple(Map.of(TAB, panel)));
        return link;
    }

    public static Class<? extends Component> all() {
        return TeamsView.class;
    }

    static void open(UI ui, TeamId id) {
        ui.navigate(TeamView.class, parameters(id));
    }

    private static RouteParameters parameters(TeamId id) {
        return new RouteParameters(new RouteParam(ID, id.value().toString()));
    }
}
