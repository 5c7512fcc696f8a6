package org.tsumugi.accounts.sessions;

import static org.springframework.security.web.context.HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.tsumugi.shared.MemberId;
import org.tsumugi.shared.Region;
import org.tsumugi.shell.SamePlace;

/// The signed-in browsers of this node. Looks every few seconds which of them are over - ended by their owner from
/// elsewhere, by a change of password, because the member left, after the longest time, or because nobody has used them
/// - and shows them the door: open tabs go to the sign-in page, push and all. Whoever was only away for a while comes
/// back to the same line.
@Component
public class OpenSessions implements HttpSessionListener {

    /// Well under the minute in which access has to end.
    static final long LOOK_MS = 5_000;

    private static final Duration SLACK = Duration.ofMinutes(1);

    private static final String OWNER = OpenSessions.class.getName() + ".owner";

    private static final Logger LOG = LoggerFactory.getLogger(OpenSessions.class);

    private final Map<SessionId, HttpSession> open = new ConcurrentHashMap<>();
    private final Queue<HttpSession> leaving = new ConcurrentLinkedQueue<>();
    private final SessionStore store;
    private final IdleStore limits;

    /// For how long a session that is over stays in the member's own data.
    private final Period kept;

    private final Clock clock;

    OpenSessions(SessionStore store, IdleStore limits, @Value("${tsumugi.privacy.sessions}") Period kept, Clock clock) {
        this.kept = kept;
        this.store = store;
        this.limits = limits;
        this.clock = clock;
    }

    void add(SessionId id, MemberId member, HttpSession session) {
        session.setAttribute(OWNER, member);
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
    public void look() {
        List.copyOf(leaving).forEach(this::close);
        Set<SessionId> here = Set.copyOf(open.keySet());
        if (!here.isEmpty()) {
            store.over(here).forEach(id -> end(id, OpenSessions::showTheDoor));
            Map<SessionId, Instant> acts = acts();
            store.seen(acts);
            limits.limits(acts.keySet()).forEach((id, limit) -> endIfIdle(id, acts.get(id), limit));
        }
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    void clear() {
        store.dropBefore(clock.instant().atZone(Region.ZONE).minus(kept).toInstant());
    }

    private Map<SessionId, Instant> acts() {
        return open.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> lastAct(entry.getValue())));
    }

    /// The limit holds from now on, whatever it was before.
    private void endIfIdle(SessionId id, @Nullable Instant lastAct, IdleStore.Limit limit) {
        HttpSession session = open.get(id);
        if (session == null || lastAct == null) {
            return;
        }
        try {
            // Vaadin and Tomcat look too, but lead nobody back: they come after.
            session.setMaxInactiveInterval((int) limit.after().plus(SLACK).toSeconds());
            if (lastAct.plus(limit.after()).isBefore(clock.instant())
                    && session.getAttribute(OWNER) instanceof MemberId owner) {
                end(id, limit.shared() ? OpenSessions::showTheDoor : ui -> SamePlace.leave(ui, owner));
            }
        } catch (IllegalStateException over) {
            LOG.debug("Session {} had ended by itself", id);
        }
    }

    /// Heartbeats of an open tab are no act; who has just come in has acted.
    private static Instant lastAct(HttpSession session) {
        try {
            return VaadinSession.getAllSessions(session).stream()
                    .map(VaadinSession::getLastRequestTimestamp)
                    .max(Long::compare)
                    .map(Instant::ofEpochMilli)
                    .orElseGet(() -> Instant.ofEpochMilli(session.getLastAccessedTime()));
        } catch (IllegalStateException over) {
            return Instant.EPOCH;
        }
    }

    private void end(SessionId id, Consumer<UI> tell) {
        HttpSession session = open.remove(id);
        if (session == null) {
            return;
        }
        try {
            // From here on it is a stranger's; it is closed a moment later, or the tabs would not hear where to go.
            session.removeAttribute(SPRING_SECURITY_CONTEXT_KEY);
            leaving.add(session);
            VaadinSession.getAllSessions(session)
                    .forEach(tabs -> tabs.access(() -> tabs.getUIs().forEach(ui -> ui.access(() -> tell.accept(ui)))));
        } catch (IllegalStateException over) {
            LOG.debug("Session {} had ended by itself", id);
        }
    }

    private static void showTheDoor(UI ui) {
        ui.getPage().executeJs("window.onbeforeunload = null");
        ui.getPage().setLocation("sign-in/again");
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
