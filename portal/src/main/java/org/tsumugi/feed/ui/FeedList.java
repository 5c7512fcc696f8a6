package org.tsumugi.feed.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Hr;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tsumugi.feed.FeedFilter;
import org.tsumugi.feed.FeedFilter.Only;
import org.tsumugi.feed.ThreadLine;
import org.tsumugi.feed.Threads;
import org.tsumugi.shared.Slice;
import org.tsumugi.shell.Parts;

/// Threads as lines, a part at a time.
class FeedList extends Div {

    private final transient Threads threads;
    private final transient Clock clock;
    private final transient FeedFilter filter;
    private final transient Optional<Instant> since;
    private final boolean showTeam;
    private final Div lists = new Div();
    private final Paragraph soFar = new Paragraph(getTranslation("feed.none.so-far"));
    private final Button more = Parts.quiet(getTranslation("shell.more"), this::more);
    private transient Optional<ThreadLine.Key> next = Optional.empty();
    private int parts;
    private boolean isNew = true;
    private boolean hasNew;

    FeedList(Threads threads, Clock clock, FeedFilter filter) {
        this(threads, clock, filter, Optional.empty(), 1);
    }

    /// @param since what was new before that the reader had the chance to see: a line stands there
    /// @param first how many parts to show at once
    FeedList(Threads threads, Clock clock, FeedFilter filter, Optional<Instant> since, int first) {
        this.threads = threads;
        this.clock = clock;
        this.filter = filter;
        this.since = since;
        this.showTeam = filter.team().isEmpty();
        add(lists, soFar, more);
        do {
            more();
        } while (parts < first && next.isPresent());
        if (isEmpty() && next.isEmpty()) {
            removeAll();
            add(Parts.empty(getTranslation("feed.none." + alone())));
        }
    }

    /// How many parts are on the screen.
    int parts() {
        return parts;
    }

    private void more() {
        Slice<ThreadLine, ThreadLine.Key> slice = threads.feed(filter, next);
        if (!slice.items().isEmpty()) {
            lists.add(list(slice.items()));
        }
        next = slice.next();
        parts++;
        soFar.setVisible(isEmpty());
        more.setVisible(next.isPresent());
    }

    private boolean isEmpty() {
        return lists.getComponentCount() == 0;
    }

    private UnorderedList list(List<ThreadLine> lines) {
        UnorderedList list = new UnorderedList();
        list.addClassNames("list", "threads");
        List<Component> items = new ArrayList<>();
        for (ThreadLine line : lines) {
            boolean seen = since.filter(before -> !line.lastActivityAt().isAfter(before))
                    .isPresent();
            if (isNew && seen && hasNew) {
                items.add(lastVisit());
            }
            isNew = isNew && !seen;
            hasNew = hasNew || isNew;
            items.add(new ThreadRow(line, showTeam, clock));
        }
        Parts.draw(list, items.toArray(Component[]::new));
        return list;
    }

    private ListItem lastVisit() {
        ListItem bar = new ListItem(new Hr(), new Span(getTranslation("feed.last-visit")), new Hr());
        bar.addClassName("unread-bar");
        return bar;
    }

    /// The one thing that the feed is narrowed to, or all of it, or several at once.
    private String alone() {
        return switch (filter.only().size()) {
            case 0 -> Only.ALL.name();
            case 1 -> filter.only().iterator().next().name();
            default -> "SEVERAL";
        };
    }
}
