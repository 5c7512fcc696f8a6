package org.tsumugi.joining.ui;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.tsumugi.joining.documents.Consents;
import org.tsumugi.shared.Actor;

/// What the [ConsentGate] is to pages this is to everything else that has an address: files, lists, packed data. Asked
/// once a session.
@Component
class ConsentOnRequests implements HandlerInterceptor, WebMvcConfigurer {

    private static final String PASSED = ConsentOnRequests.class.getName();

    private final Consents consents;

    ConsentOnRequests(Consents consents) {
        this.consents = consents;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        String who = Actor.find()
                .filter(actor -> !actor.isOnTicket())
                .map(Actor::getName)
                .orElse("");
        if (who.isEmpty()
                || !(handler instanceof HandlerMethod)
                || request.getDispatcherType() != DispatcherType.REQUEST) {
            return true;
        }
        HttpSession session = request.getSession(false);
        if (session != null && who.equals(session.getAttribute(PASSED))) {
            return true;
        }
        if (!consents.due().isEmpty()) {
            response.sendRedirect(request.getContextPath() + "/consent");
            return false;
        }
        if (session != null) {
            session.setAttribute(PASSED, who);
        }
        return true;
    }
}
