package org.tsumugi.teams.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import org.tsumugi.teams.TeamId;

/// The way in to the teams' screens.
public final class TeamLinks {

    static final String ID = "id";

    private TeamLinks() {}

    public static RouterLink team(TeamId id, String name) {
        RouterLink link = new RouterLink(name, TeamView.class, parameters(id));
        link.getElement().setAttribute("lang", "ja");
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
