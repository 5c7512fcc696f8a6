package org.tsumugi.teams.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.tsumugi.shell.DateWords;
import org.tsumugi.shell.Words;
import org.tsumugi.teams.Team;
import org.tsumugi.teams.TeamRole;

/// What somebody is in a team; of a guest also until when.
class RolePart extends Div {

    private final RadioButtonGroup<TeamRole> role = new RadioButtonGroup<>(getTranslation("teams.role"));
    private final DatePicker until = new DatePicker(getTranslation("teams.guest.until"));

    RolePart(Team team, TeamRole now, Optional<LocalDate> lastDay) {
        addClassName("form");
        role.setItems(Arrays.stream(TeamRole.values())
                .filter(one -> team.isOwnedByMe() || one == TeamRole.MEMBER || one == TeamRole.GUEST)
                .toList());
        role.setItemLabelGenerator(one -> Words.of(one) + " — " + getTranslation("teamRole.hint." + one));
        role.setValue(now);
        DateWords.dress(until);
        until.setLocale(getLocale());
        until.setValue(lastDay.orElse(null));
        until.setVisible(now == TeamRole.GUEST);
        role.addValueChangeListener(change -> until.setVisible(change.getValue() == TeamRole.GUEST));
        add(role, until);
    }

    TeamRole role() {
        return role.getValue();
    }

    Optional<LocalDate> until() {
        return until.getOptionalValue().filter(day -> until.isVisible());
    }
}
