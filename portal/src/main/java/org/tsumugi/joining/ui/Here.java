package org.tsumugi.joining.ui;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServletRequest;
import java.util.Optional;

/// Where the browser stands, and under which address it reaches the portal.
final class Here {

    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private Here() {}

    /// The address a stranger comes from.
    static String from() {
        return Optional.ofNullable(VaadinRequest.getCurrent())
                .map(VaadinRequest::getRemoteAddr)
                .orElse("");
    }

    /// What the operator said, else what this browser uses: good enough for a slip that its owner reads.
    static String portal(Optional<String> said) {
        return said.orElseGet(
                () -> VaadinRequest.getCurrent() instanceof VaadinServletRequest servlet ? address(servlet) : "");
    }

    private static String address(VaadinServletRequest servlet) {
        int port = servlet.getServerPort();
        String name = servlet.getScheme() + "://" + servlet.getServerName();
        return port == HTTP || port == HTTPS ? name : name + ":" + port;
    }
}
