package org.tsumugi.bell.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Optional;
import org.tsumugi.bell.Bell;
import org.tsumugi.bell.BellId;
import org.tsumugi.bell.CallLine;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Slice;
import org.tsumugi.shell.Live;
import org.tsumugi.shell.Parts;

/// What calls me, thread by thread, newest first.
@Route("bell")
@RolesAllowed("MEMBER")
class BellView extends Section implements AfterNavigationObserver, HasDynamicTitle {

    private final transient Bell bell;
    private final transient Clock clock;
    private final Div list = new Div();
    private final UnorderedList lines = new UnorderedList();
    private final Button more = Parts.quiet(getTranslation("shell.more"), this::more);
    private final Button news = Parts.quiet(getTranslation("bell.news"), this::fromTheTop);
    private transient Optional<CallLine.Key> next = Optional.empty();

    BellView(Bell bell, Live live, Clock clock) {
        this.bell = bell;
        this.clock = clock;
        addClassName("page");
        RouterLink telling = new RouterLink(getTranslation("bell.telling.title"), TellingView.class);
        telling.addClassName("button");
        Div toolbar =
                new Div(new H1(getPageTitle()), Parts.quiet(getTranslation("bell.all-seen"), this::allSeen), telling);
        toolbar.addClassName("toolbar");
        lines.addClassNames("list", "threads");
        news.addClassName("news");
        add(toolbar, news, list);
        // The reader chooses when the list changes.
        live.whileOpen(this, BellId.of(Actor.current().id()), () -> news.setVisible(true));
        // Whoever has left a team, or was removed, is called by nothing of it any more.
        live.whileOpen(this, Actor.current().id(), this::fromTheTop);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        fromTheTop();
    }

    private void fromTheTop() {
        news.setVisible(false);
        lines.removeAll();
        list.removeAll();
        next = Optional.empty();
        more();
        if (lines.getComponentCount() == 0) {
            list.add(Parts.empty(getTranslation("bell.none")));
        } else {
            list.add(lines, more);
        }
    }

    private void more() {
        Slice<CallLine, CallLine.Key> slice = bell.lines(next);
        slice.items().forEach(line -> lines.add(new CallRow(line, clock)));
        next = slice.next();
        more.setVisible(next.isPresent());
    }

    private void allSeen() {
        bell.allSeen();
        fromTheTop();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("bell.title");
    }
}
