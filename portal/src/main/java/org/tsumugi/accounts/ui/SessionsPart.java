package org.tsumugi.accounts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Clock;
import java.util.List;
import org.tsumugi.accounts.sessions.SessionLine;
import org.tsumugi.accounts.sessions.Sessions;
import org.tsumugi.shell.Notice;
import org.tsumugi.shell.Parts;
import org.tsumugi.shell.Times;

/// My signed-in browsers; any but this one can be ended from here.
class SessionsPart extends Section {

    private final transient Sessions sessions;
    private final transient Clock clock;

    SessionsPart(Sessions sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
        addClassName("card");
        show();
    }

    void show() {
        removeAll();
        List<SessionLine> mine = sessions.mine();
        UnorderedList list = new UnorderedList();
        list.addClassName("list");
        mine.forEach(line -> list.add(row(line)));
        add(new H2(getTranslation("accounts.sessions")), list);
        if (mine.size() > 1) {
            add(Parts.quiet(getTranslation("accounts.sessions.end-others"), () -> {
                sessions.endOthers();
                told();
            }));
        }
    }

    private ListItem row(SessionLine line) {
        Span device = new Span(line.device().isBlank() ? getTranslation("accounts.sessions.unknown") : line.device());
        device.addClassName("row-title");
        Component state = line.here()
                ? Parts.chip(getTranslation("accounts.sessions.here"), "ok")
                : Parts.quiet(getTranslation("accounts.sessions.end"), () -> {
                    sessions.end(line.id());
                    told();
                });
        Div head = new Div(device, state);
        head.addClassName("row-head");
        ListItem row = new ListItem(
                head,
                Parts.meta(
                        new Span(getTranslation("accounts.sessions.since", Times.relative(line.startedAt(), clock))),
                        new Span(line.origin())));
        row.addClassName("row");
        return row;
    }

    private void told() {
        show();
        Notice.done(getTranslation("accounts.sessions.ended"));
    }
}
