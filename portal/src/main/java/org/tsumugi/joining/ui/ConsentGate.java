package org.tsumugi.joining.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import org.springframework.stereotype.Component;
import org.tsumugi.joining.documents.Consents;
import org.tsumugi.shared.Actor;

/// Leads who has still to accept something there first, whatever page they asked for. Asked once a session.
@Component
class ConsentGate implements VaadinServiceInitListener {

    private static final String PASSED = ConsentGate.class.getName();

    private final Consents consents;

    ConsentGate(Consents consents) {
        this.consents = consents;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> init.getUI().addBeforeEnterListener(this::ask));
    }

    private void ask(BeforeEnterEvent event) {
        VaadinSession session = event.getUI().getSession();
        String who = Actor.find()
                .filter(actor -> !actor.isOnTicket())
                .map(Actor::getName)
                .orElse("");
        if (who.isEmpty()
                || who.equals(session.getAttribute(PASSED))
                || event.getNavigationTarget() == ConsentView.class) {
            return;
        }
        if (consents.due().isEmpty()) {
            session.setAttribute(PASSED, who);
        } else {
            session.setAttribute(ConsentView.WANTED, event.getLocation().getPathWithQueryParameters());
            event.forwardTo(ConsentView.class);
        }
    }
}
