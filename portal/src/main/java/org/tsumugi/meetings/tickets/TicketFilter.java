package org.tsumugi.meetings.tickets;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.web.util.UriUtils;
import org.tsumugi.accounts.sessions.Device;
import org.tsumugi.meetings.tickets.TicketThreshold.Admitted;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Refused;

/// Takes the form with a ticket's code, in a browser in which nobody is signed in: nobody's own session and a ticket
/// are in one browser.
class TicketFilter extends AbstractAuthenticationProcessingFilter {

    /// Below the sign-in's own address: posts from elsewhere are refused there.
    static final String PATH = "/sign-in/desk";

    static final String ENDED = PATH + "/ended";
    static final String LEAVE = PATH + "/leave";

    /// A code that lets nobody in.
    static final class NotIn extends AuthenticationException {

        private final String words;

        NotIn(Refused refused) {
            super(refused.words(), refused);
            words = refused.words();
        }
    }

    private final TicketThreshold threshold;

    TicketFilter(TicketThreshold threshold, OpenTickets open) {
        super(
                PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, PATH),
                authentication -> authentication);
        this.threshold = threshold;
        DefaultRedirectStrategy redirect = new DefaultRedirectStrategy();
        setSecurityContextRepository(new HttpSessionSecurityContextRepository());
        setSessionAuthenticationStrategy((admitted, request, response) -> {
            // The page with the form stays open until the next one stands: it must not see its session end.
            request.getSession();
            request.changeSessionId();
            Admitted in = (Admitted) Objects.requireNonNull(admitted.getDetails());
            open.add(in.ticket(), in.until(), request.getSession());
            ((UsernamePasswordAuthenticationToken) admitted).setDetails(new WebAuthenticationDetails(request));
        });
        setAuthenticationSuccessHandler((request, response, admitted) ->
                redirect.sendRedirect(request, response, "/desk/" + (isReception(admitted) ? "reception" : "present")));
        setAuthenticationFailureHandler(TicketFilter::refuse);
    }

    private static boolean isReception(Authentication admitted) {
        return admitted.getAuthorities().stream()
                .anyMatch(held -> ("ROLE_" + Purpose.RECEPTION.role()).equals(held.getAuthority()));
    }

    @Override
    public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
        String code = Objects.requireNonNullElse(request.getParameter("code"), "");
        try {
            if (Actor.find().isPresent()) {
                throw new Refused("meetings.refused.signed-in");
            }
            Admitted in = threshold.enter(code, Device.of(request), request.getRemoteAddr());
            UsernamePasswordAuthenticationToken admitted =
                    (UsernamePasswordAuthenticationToken) in.actor().authentication();
            admitted.setDetails(in);
            return admitted;
        } catch (Refused refused) {
            throw new NotIn(refused);
        }
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        String words = why instanceof NotIn notIn ? notIn.words : Entrance.NO_SUCH_CODE;
        String said = words.substring(words.lastIndexOf('.') + 1);
        new DefaultRedirectStrategy()
                .sendRedirect(request, response, "/desk?" + UriUtils.encodeQuery(said, StandardCharsets.UTF_8));
    }
}
