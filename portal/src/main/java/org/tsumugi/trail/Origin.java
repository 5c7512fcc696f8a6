package org.tsumugi.trail;

import com.vaadin.flow.server.VaadinRequest;
import java.util.Optional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// Where a call comes from: the address of the request, as the proxy in front reports it.
final class Origin {

    private Origin() {}

    static Optional<String> current() {
        VaadinRequest vaadin = VaadinRequest.getCurrent();
        if (vaadin != null) {
            return Optional.ofNullable(vaadin.getRemoteAddr());
        }
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes servlet
                ? Optional.ofNullable(servlet.getRequest().getRemoteAddr())
                : Optional.empty();
    }
}
