package org.tsumugi.accounts;

import static org.springframework.security.web.context.HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.tsumugi.shared.Region;

/// The signed-in browsers of this node. Looks every few seconds which of them are over - ended by their owner from
/// elsewhere, by a change of password, because the member left, or after the longest time - and shows them the door:
/// open tabs go to the sign-in page, push and all.
@Component
class OpenSessions implements HttpSessionListener {

    /// Well under the minute in which access has to end.
    static final long LOOK_MS = 5_000;

    private static final Logger LOG = LoggerFactory.getLogger(OpenSessions.class);

    private final Map<SessionId, HttpSession> open = new ConcurrentHashMap<>();
    private final Queue<HttpSession> leaving = new ConcurrentLinkedQueue<>();
    private final SessionStore store;
    private final FailureStore failures;
    /// For how long a session that is over stays in the member's own data.
    private final Period kept;

    private final Clock clock;

    OpenSessions(
            SessionStore store, FailureStore failures, @Value("${tsumugi.privacy.sessions}") Period kept, Clock clock) {
        this.kept = kept;
        this.store = store;
        this.failures = failures;
        this.clock = clock;
    }

    void add(SessionId id, HttpSession session) {
        open.put(id, session);
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        CurrentSession.of(event.getSession()).ifPresent(id -> {
            open.remove(id);
            store.closed(id);
        });
    }

    @Scheduled(fixedDelay = LOOK_MS)
    void look() {
        List.copyOf(leaving).forEach(this::close);
        Set<SessionId> here = Set.copyOf(open.keySet());
        if (!here.isEmpty()) {
            store.over(here).forEach(this::end);
            store.seen(acts());
        }
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    void clear() {
        store.dropBefore(clock.instant().atZone(Region.ZONE).minus(kept).toInstant());
        failures.dropBefore(clock.instant().minus(Failures.MEMORY));
    }

    private Map<SessionId, Instant> acts() {
        return open.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> lastAct(entry.getValue())));
    }

    /// Heartbeats of an open tab are no act.
    private static Instant lastAct(HttpSession session) {
        try {
            return VaadinSession.getAllSessions(session).stream()
                    .map(VaadinSession::getLastRequestTimestamp)
                    .max(Long::compare)
                    .map(Instant::ofEpochMilli)
                    .orElse(Instant.EPOCH);
        } catch (IllegalStateException over) {
            return Instant.EPOCH;
        }
    }

    private void end(SessionId id) {
        HttpSession session = open.remove(id);
        if (session == null) {
            return;
        }
        try {
            // From here on it is a stranger's; it is closed a moment later, or the tabs would not hear where to go.
            session.removeAttribute(SPRING_SECURITY_CONTEXT_KEY);
            leaving.add(session);
            VaadinSession.getAllSessions(session)
                    .forEach(tabs -> tabs.access(() -> tabs.getUIs().forEach(OpenSessions::showTheDoor)));
        } catch (IllegalStateException over) {
            LOG.debug("Session {} had ended by itself", id);
        }
    }

    private static void showTheDoor(UI ui) {
        ui.access(() -> ui.getPage().setLocation("sign-in?ended"));
    }

    private void close(HttpSession session) {
        leaving.remove(session);
        try {
            session.invalidate();
        } catch (IllegalStateException over) {
            LOG.debug("A session had ended by itself");
        }
    }
}
