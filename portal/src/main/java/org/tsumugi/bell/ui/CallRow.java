package org.tsumugi.bell.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.time.Clock;
import org.tsumugi.bell.CallKind;
import org.tsumugi.bell.CallLine;
import org.tsumugi.feed.ui.FeedLinks;
import org.tsumugi.shell.Parts;
import org.tsumugi.shell.Times;
import org.tsumugi.shell.Words;

/// A thread that calls: why, what it is about, by whom and when; it opens at the post.
class CallRow extends ListItem {

    CallRow(CallLine line, Clock clock) {
        addClassName("row");
        RouterLink title = FeedLinks.post(line.thread(), line.position(), FeedLinks.title(line.title()));
        title.addClassName("row-title");
        title.getElement().setAttribute("lang", "ja");
        Div head = new Div(Parts.chip(Words.of(line.kind()), look(line.kind())), title);
        head.addClassName("row-head");
        if (line.fresh() > 0) {
            addClassName("unread");
            head.add(Parts.chip(getTranslation("bell.fresh", line.fresh()), "unread-count"));
        }
        Div meta = Parts.meta();
        // Whose hand hid a post is not said.
        line.by()
                .ifPresent(by -> meta.add(
                        Parts.written(by.name()), new Span(by.profession().name(getLocale()))));
        meta.add(Parts.written(line.teamName()), new Span(Times.relative(line.at(), clock)));
        Parts.draw(this, head, meta);
    }

    private static String look(CallKind kind) {
        return switch (kind) {
            case MENTION, DEPUTY, ACKNOWLEDGE, HIDDEN, REPORTED, REOPENED, NOT_DONE, DUE_MOVED -> "wait";
            case REQUEST -> "kind-request";
            case TAKEN, DONE, RESTORED -> "ok";
            case ANSWER, FOLLOWED, CALLED_OFF -> "quiet";
        };
    }
}
