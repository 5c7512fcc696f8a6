package org.tsumugi.meetings.checkin.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Collectors;
import org.tsumugi.meetings.checkin.Turnout;
import org.tsumugi.meetings.checkin.Turnout.Group;
import org.tsumugi.shell.Words;

/// How many came, in all and by profession.
public class TurnoutPart extends Div {

    private final Span count = new Span();
    private final Paragraph professions = new Paragraph();

    public TurnoutPart() {
        addClassName("turnout");
        getElement().setAttribute("role", "status");
        count.addClassName("number");
        add(count, professions);
    }

    public void show(Turnout turnout) {
        count.setText(
                turnout.came() == turnout.here()
                        ? getTranslation("meetings.turnout", turnout.came())
                        : getTranslation("meetings.turnout.some-gone", turnout.came(), turnout.here()));
        professions.setText(
                turnout.groups().stream().map(this::group).collect(Collectors.joining(getTranslation("meetings.and"))));
        professions.setVisible(turnout.came() > 0);
    }

    private String group(Group group) {
        String name = group.profession().name(Words.language());
        return getTranslation(
                "meetings.profession-count",
                name.isBlank() ? getTranslation("meetings.turnout.unsaid") : name,
                group.came());
    }
}
