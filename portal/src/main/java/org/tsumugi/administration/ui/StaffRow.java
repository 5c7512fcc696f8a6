package org.tsumugi.administration.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.time.Clock;
import org.tsumugi.members.standing.Confirmations;
import org.tsumugi.members.standing.StaffLine;
import org.tsumugi.members.standing.Standing;
import org.tsumugi.shell.Parts;
import org.tsumugi.shell.Times;
import org.tsumugi.shell.Words;

/// Someone in a list of a facility's people: the name first, then whatever is not as usual.
class StaffRow extends ListItem {

    /// @param asked whether the reader is to confirm this person's roles
    StaffRow(StaffLine line, boolean asked) {
        addClassName("row");
        RouterLink name = StaffLinks.person(line.card());
        name.addClassName("row-title");
        Div head = new Div(name);
        head.addClassName("row-head");
        if (line.standing() != Standing.PRESENT) {
            head.add(Parts.chip(Words.of(line.standing()), "wait"));
        }
        line.until()
                .ifPresent(day ->
                        head.add(Parts.chip(getTranslation("administration.until", Times.shortDay(day)), "ask")));
        if (asked) {
            head.add(Parts.chip(getTranslation("administration.confirm.due"), "ask"));
        }
        Span roles = new Span(Roles.words(line.roles()));
        Parts.draw(
                this,
                head,
                Parts.meta(
                        new Span(line.card().profession().name(Words.language())),
                        Parts.written(line.card().facility()),
                        roles));
    }

    static boolean isDue(StaffLine line, Clock clock) {
        return line.confirmed()
                .filter(then -> then.isAfter(clock.instant().minus(Confirmations.HOLDS)))
                .isEmpty();
    }
}
