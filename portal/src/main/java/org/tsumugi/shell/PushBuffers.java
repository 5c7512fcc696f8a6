package org.tsumugi.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletService;
import com.vaadin.flow.server.communication.JSR356WebsocketInitializer;
import jakarta.servlet.ServletConfig;
import org.atmosphere.cpr.ApplicationConfig;
import org.atmosphere.cpr.AtmosphereFramework;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.servlet.ConfigurableServletWebServerFactory;
import org.springframework.stereotype.Component;

/// Sizes what each open screen's websocket holds for as long as it is open: as shipped, 115 KB of empty buffers.
///
/// Browsers say nothing over it but that they are still there; what they ask comes by requests of its own.
@Component
class PushBuffers
        implements VaadinServiceInitListener, WebServerFactoryCustomizer<ConfigurableServletWebServerFactory> {

    /// What is pushed goes out in frames of this size; one holds a post.
    private static final String FRAME = "4096";

    /// For what comes in; Atmosphere's grows with it.
    private static final String HEARD = "256";

    /// Tomcat reads the first once, before it listens.
    @Override
    public void customize(ConfigurableServletWebServerFactory factory) {
        System.setProperty("org.apache.tomcat.websocket.DEFAULT_BUFFER_SIZE", FRAME);
        factory.addInitializers(context -> {
            context.setInitParameter("org.apache.tomcat.websocket.textBufferSize", HEARD);
            context.setInitParameter("org.apache.tomcat.websocket.binaryBufferSize", HEARD);
        });
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        if (event.getSource() instanceof VaadinServletService service) {
            ServletConfig servlet = service.getServlet().getServletConfig();
            Object push = servlet.getServletContext()
                    .getAttribute(JSR356WebsocketInitializer.getAttributeName(servlet.getServletName()));
            if (push instanceof AtmosphereFramework framework) {
                framework.addInitParameter(ApplicationConfig.WEBSOCKET_BUFFER_SIZE, HEARD);
            }
        }
    }
}
