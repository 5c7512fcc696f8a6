package org.tsumugi.trail;

import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.stereotype.Component;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Reason;

/// Records who came in, who left and whom the sign-in page turned away.
///
/// A refused user name is not kept: people type their password into the wrong field.
@Component
class SignInTrail {

    private final TrailPen pen;

    SignInTrail(TrailPen pen) {
        this.pen = pen;
    }

    @EventListener
    void on(InteractiveAuthenticationSuccessEvent accepted) {
        pen.noted(actor(accepted.getAuthentication()), Acts.ACCEPTED, means(accepted.getAuthentication()));
    }

    @EventListener
    void on(AbstractAuthenticationFailureEvent refused) {
        pen.refused(Optional.empty(), Acts.TURNED_AWAY, Optional.empty());
    }

    @EventListener
    void on(LogoutSuccessEvent left) {
        pen.noted(actor(left.getAuthentication()), Acts.LEFT, Optional.empty());
    }

    /// By what they showed who they are, e.g. `PASSWORD+CODE`.
    private static Optional<Reason> means(Authentication authentication) {
        String means = authentication.getAuthorities().stream()
                .filter(FactorGrantedAuthority.class::isInstance)
                .map(factor -> String.valueOf(factor.getAuthority()).replaceFirst("^FACTOR_", ""))
                .collect(Collectors.joining("+"));
        return Optional.of(means).filter(said -> !said.isEmpty()).map(Reason::new);
    }

    private static Optional<Actor> actor(Authentication authentication) {
        return authentication.getPrincipal() instanceof Actor actor ? Optional.of(actor) : Optional.empty();
    }
}
