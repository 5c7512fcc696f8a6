package org.tsumugi.meetings.tickets.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.tsumugi.meetings.tickets.Purpose;
import org.tsumugi.shared.Actor;

/// Keeps a device that is in on a ticket on its one page: to it nothing else is there, also what every person may open
/// who is signed in.
@Component
class TicketGate implements VaadinServiceInitListener, HandlerInterceptor, WebMvcConfigurer {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> init.getUI().addBeforeEnterListener(TicketGate::keepHere));
    }

    private static void keepHere(BeforeEnterEvent event) {
        Class<?> wanted = event.getNavigationTarget();
        Actor.find()
                .filter(Actor::isOnTicket)
                .flatMap(TicketGate::purpose)
                .filter(purpose -> !HasErrorParameter.class.isAssignableFrom(wanted) && !isFor(purpose, wanted))
                .ifPresent(purpose -> {
                    if (event.getLocation().getPath().isEmpty()) {
                        event.forwardTo(purpose.page());
                    } else {
                        event.rerouteToError(NotFoundException.class);
                    }
                });
    }

    private static Optional<Purpose> purpose(Actor actor) {
        return Arrays.stream(Purpose.values())
                .filter(purpose -> actor.is(purpose.role()))
                .findFirst();
    }

    private static boolean isFor(Purpose purpose, Class<?> view) {
        RolesAllowed roles = view.getAnnotation(RolesAllowed.class);
        return view == DeskView.class
                || roles != null
                        && Arrays.asList(roles.value()).contains(purpose.role().name());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    /// What has an address and is no page: files, lists, packed data.
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (handler instanceof HandlerMethod
                && request.getDispatcherType() == DispatcherType.REQUEST
                && Actor.find().filter(Actor::isOnTicket).isPresent()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return false;
        }
        return true;
    }
}
