package org.tsumugi.bell.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.RouterLink;
import org.tsumugi.bell.Bell;
import org.tsumugi.bell.BellId;
import org.tsumugi.shared.Actor;
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
        live.whileOpen(this, BellId.of(Actor.current().id()), this::show);
    }

    /// What was read on the page before is not new on this one.
    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
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
