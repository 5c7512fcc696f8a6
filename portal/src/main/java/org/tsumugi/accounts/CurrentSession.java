package org.tsumugi.accounts;

import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Which signed-in browser the act of this thread comes from.
@Component
class CurrentSession {

    private static final String KEY = SessionId.class.getName();

    Optional<SessionId> id() {
        return Optional.ofNullable(VaadinSession.getCurrent())
                .map(VaadinSession::getSession)
                .map((WrappedSession session) -> (SessionId) session.getAttribute(KEY));
    }

    static void name(HttpSession session, SessionId id) {
        session.setAttribute(KEY, id);
    }

    static Optional<SessionId> of(HttpSession session) {
        return Optional.ofNullable((SessionId) session.getAttribute(KEY));
    }
}
