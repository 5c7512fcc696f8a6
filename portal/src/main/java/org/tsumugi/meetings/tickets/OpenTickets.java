package org.tsumugi.meetings.tickets;

import static org.springframework.security.web.context.HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// The devices of this node that are in on a ticket. They are no sessions of the person who handed it out: nobody's
/// idle limit ends them, the ticket does. Looks every few seconds which tickets are over.
@Component
class OpenTickets implements HttpSessionListener {

    private static final long LOOK_MS = 5_000;

    private static final String TICKET = OpenTickets.class.getName();

    private static final Logger LOG = LoggerFactory.getLogger(OpenTickets.class);

    private final Map<TicketId, HttpSession> open = new ConcurrentHashMap<>();
    private final TicketStore store;
    private final Clock clock;

    OpenTickets(TicketStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// @param until when the ticket ends by itself
    void add(TicketId id, Instant until, HttpSession session) {
        session.setAttribute(TICKET, id.value());
        // A projector's page may stand for an hour without a touch.
        session.setMaxInactiveInterval(
                Math.max(1, (int) Duration.between(clock.instant(), until).toSeconds()));
        open.put(id, session);
    }

    static Optional<TicketId> of(HttpSession session) {
        return session.getAttribute(TICKET) instanceof UUID id ? Optional.of(new TicketId(id)) : Optional.empty();
    }

    /// A browser that is gone does not come back: one ticket, one device.
    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        of(event.getSession()).ifPresent(id -> {
            open.remove(id);
            store.end(id, clock.instant());
        });
    }

    @Scheduled(fixedDelay = LOOK_MS)
    void look() {
        Set<TicketId> over = new HashSet<>(open.keySet());
        if (!over.isEmpty()) {
            over.removeAll(store.stillGood(over, clock.instant()));
            over.forEach(this::end);
        }
    }

    boolean isOver(TicketId id) {
        return store.stillGood(Set.of(id), clock.instant()).isEmpty();
    }

    private void end(TicketId id) {
        HttpSession session = open.remove(id);
        if (session == null) {
            return;
        }
        try {
            // From here on it is a stranger's; the page that it is led to closes it.
            session.removeAttribute(SPRING_SECURITY_CONTEXT_KEY);
            VaadinSession.getAllSessions(session)
                    .forEach(tabs -> tabs.access(() -> tabs.getUIs().forEach(ui -> ui.access(() -> showTheDoor(ui)))));
        } catch (IllegalStateException over) {
            LOG.debug("The session of ticket {} had ended by itself", id.value());
        }
    }

    private static void showTheDoor(UI ui) {
        ui.getPage().setLocation(TicketFilter.ENDED.substring(1));
    }
}
