package org.tsumugi.teams.ui;

import com.vaadin.flow.component.Component;
import org.tsumugi.teams.Team;

/// Peg: what another room shows on a team's page, to those who belong to it.
public interface TeamPanel {

    /// Key of the tab's words; also the tab's name in the address.
    String words();

    int order();

    /// Whether the reader of this team has anything to do here.
    default boolean isFor(Team team) {
        return true;
    }

    Component panel(Team team);
}
