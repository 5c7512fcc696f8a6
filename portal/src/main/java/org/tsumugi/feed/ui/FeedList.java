package org.tsumugi.feed.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Clock;
import java.util.Optional;
import org.tsumugi.feed.FeedFilter;
import org.tsumugi.feed.ThreadLine;
import org.tsumugi.feed.Threads;
import org.tsumugi.shared.Slice;
import org.tsumugi.shell.Parts;

/// Threads as lines, a part at a time.
class FeedList extends Div {

    private final transient Threads threads;
    private final transient Clock clock;
    private final transient FeedFilter filter;
    private final boolean showTeam;
    private final UnorderedList lines = new UnorderedList();
    private final Button more = Parts.quiet(getTranslation("shell.more"), this::more);
    private transient Optional<ThreadLine.Key> next = Optional.empty();

    FeedList(Threads threads, Clock clock, FeedFilter filter) {
        this.threads = threads;
        this.clock = clock;
        this.filter = filter;
        this.showTeam = filter.team().isEmpty();
        lines.addClassNames("list", "threads");
        add(lines, more);
        more();
        if (lines.getComponentCount() == 0) {
            removeAll();
            add(Parts.empty(getTranslation("feed.none." + filter.only())));
        }
    }

    private void more() {
        Slice<ThreadLine, ThreadLine.Key> slice = threads.feed(filter, next);
        slice.items().forEach(line -> lines.add(new ThreadRow(line, showTeam, clock)));
        next = slice.next();
        more.setVisible(next.isPresent());
    }
}
