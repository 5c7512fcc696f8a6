package org.tsumugi.bell.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.RouterLink;
import org.tsumugi.bell.Bell;
import org.tsumugi.bell.BellId;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.MemberId;
import org.tsumugi.shell.Icons;
import org.tsumugi.shell.Live;

/// The bell at the head of every page: how much is new, as it is right now.
class BellPart extends RouterLink implements AfterNavigationObserver {

    private final transient Bell bell;
    private final Span fresh = new Span();

    BellPart(Bell bell, Live live) {
        super(BellView.class);
        this.bell = bell;
        addClassName("bell");
        fresh.addClassName("bell-count");
        add(Icons.of("bell"), new Span(getTranslation("bell.title")), fresh);
        MemberId me = Actor.current().id();
        live.whileOpen(this, BellId.of(me), this::show);
        // Whoever leaves a team is called by nothing of it.
        live.whileOpen(this, me, this::show);
        show();
    }

    /// Counted when something changes, not on every page: only what its own page shows is looked up anew.
    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        if (event.getLocation().getPath().equals("bell")) {
            show();
        }
    }

    private void show() {
        int count = bell.fresh();
        fresh.setVisible(count > 0);
        fresh.setText(
                count < Bell.MOST
                        ? getTranslation("bell.fresh", count)
                        : getTranslation("bell.fresh.many", Bell.MOST - 1));
    }
}
