package org.tsumugi.meetings.letters.ui;

import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import org.tsumugi.meetings.MeetingId;
import org.tsumugi.shell.Words;

/// The way in to a meeting's letters.
public final class LetterLinks {

    static final String ID = "id";

    private LetterLinks() {}

    public static RouterLink letters(MeetingId id) {
        RouterLink link = new RouterLink(
                Words.of("meetings.letters"),
                LettersView.class,
                new RouteParameters(new RouteParam(ID, id.toString())));
        link.addClassName("button");
        return link;
    }
}
