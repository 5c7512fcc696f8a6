package org.tsumugi.teams.ui;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.tsumugi.teams.Teams;

/// A form to found a team; whoever founds it owns it.
@Route("teams/found")
@RolesAllowed("MEMBER")
class FoundTeamView extends Section implements HasDynamicTitle {

    FoundTeamView(Teams teams) {
        addClassName("page");
        add(
                new H1(getTranslation("teams.found")),
                new TeamForm(
                        getTranslation("teams.found.do"),
                        draft -> TeamLinks.open(getUI().orElseThrow(), teams.found(draft))));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("teams.found");
    }
}
