package org.tsumugi.accounts.sessions;

import static org.springframework.security.web.context.HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedHttpSession;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;

/// Which signed-in browser the act of this thread comes from.
@Component
public class CurrentSession {

    private static final String KEY = SessionId.class.getName();

    Optional<SessionId> id() {
        return http().flatMap(CurrentSession::of);
    }

    /// Also of an act that came over the open connection, where there is no request.
    public static Optional<HttpSession> http() {
        return Optional.ofNullable(VaadinSession.getCurrent())
                .map(VaadinSession::getSession)
                .filter(WrappedHttpSession.class::isInstance)
                .map(session -> ((WrappedHttpSession) session).getHttpSession());
    }

    /// From now on, for this act and those that follow.
    public static void renew(Authentication signIn) {
        SecurityContext context = new SecurityContextImpl(signIn);
        SecurityContextHolder.setContext(context);
        http().ifPresent(session -> session.setAttribute(SPRING_SECURITY_CONTEXT_KEY, context));
    }

    public static void name(HttpSession session, SessionId id) {
        session.setAttribute(KEY, id);
    }

    public static Optional<SessionId> of(HttpSession session) {
        return Optional.ofNullable((SessionId) session.getAttribute(KEY));
    }
}
