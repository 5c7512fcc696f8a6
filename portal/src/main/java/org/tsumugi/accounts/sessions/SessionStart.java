package org.tsumugi.accounts.sessions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.stereotype.Component;
import org.tsumugi.accounts.settings.SignInSettings;
import org.tsumugi.accounts.sharing.SharedBrowsers;
import org.tsumugi.shared.Actor;

/// Enters each sign-in in the list of the member's sessions, by whatever way it came.
@Component
public class SessionStart implements SessionAuthenticationStrategy {

    private final SessionStore store;
    private final OpenSessions open;
    private final SharedBrowsers browsers;
    private final SignInSettings settings;
    private final Clock clock;

    SessionStart(SessionStore store, OpenSessions open, SharedBrowsers browsers, SignInSettings settings, Clock clock) {
        this.store = store;
        this.open = open;
        this.browsers = browsers;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void onAuthentication(
            Authentication authentication, HttpServletRequest request, HttpServletResponse response) {
        if (authentication.getPrincipal() instanceof Actor actor) {
            HttpSession session = request.getSession();
            SessionId id = SessionId.next();
            store.add(
                    id,
                    actor,
                    Device.of(request),
                    request.getRemoteAddr(),
                    clock.instant().plus(settings.longest()));
            if (browsers.name(request).isPresent()) {
                store.onSharedBrowser(id);
            }
            CurrentSession.name(session, id);
            open.add(id, actor.id(), session);
        }
    }
}
