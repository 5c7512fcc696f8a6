package org.tsumugi.meetings.tickets;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/// Hangs the way in on a ticket, and the way out, into Spring Security.
@Configuration(proxyBeanMethods = false)
class TicketWiring {

    @Bean
    Customizer<HttpSecurity> ticketSteps(TicketThreshold threshold, OpenTickets open) {
        return http -> {
            http.addFilterBefore(new Leaving(open), UsernamePasswordAuthenticationFilter.class);
            http.addFilterAfter(new TicketFilter(threshold, open), UsernamePasswordAuthenticationFilter.class);
            http.csrf(csrf -> csrf.ignoringRequestMatchers(TicketFilter.PATH, TicketFilter.LEAVE));
        };
    }

    /// The device gives its ticket back, or is led here when the ticket is over. A page that stays open in a session
    /// that ends would only show an error.
    private static final class Leaving extends OncePerRequestFilter {

        private final OpenTickets open;

        private final RequestMatcher leave =
                PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, TicketFilter.LEAVE);
        private final RequestMatcher ended =
                PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, TicketFilter.ENDED);
        private final DefaultRedirectStrategy redirect = new DefaultRedirectStrategy();

        Leaving(OpenTickets open) {
            this.open = open;
        }

        @Override
        protected boolean shouldNotFilter(HttpServletRequest request) {
            return !leave.matches(request) && !ended.matches(request);
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            HttpSession session = request.getSession(false);
            if (session != null
                    && OpenTickets.of(session)
                            .filter(id -> leave.matches(request) || open.isOver(id))
                            .isPresent()) {
                session.invalidate();
            }
            redirect.sendRedirect(request, response, "/desk?ended");
        }
    }
}
