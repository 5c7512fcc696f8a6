package org.tsumugi.trail;

import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.stereotype.Component;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Link;
import org.tsumugi.shared.Reason;
import org.tsumugi.shared.SignInRefusals;
import org.tsumugi.shared.SignInRefusals.Refusal;

/// Records who came in, who left and whom the sign-in page turned away.
///
/// Of a refused user name the account is kept where there is one, and else nothing: people type their password into the
/// wrong field.
@Component
class SignInTrail {

    private final TrailPen pen;
    private final ObjectProvider<SignInRefusals> refusals;

    SignInTrail(TrailPen pen, ObjectProvider<SignInRefusals> refusals) {
        this.pen = pen;
        this.refusals = refusals;
    }

    @EventListener
    void on(InteractiveAuthenticationSuccessEvent accepted) {
        pen.noted(actor(accepted.getAuthentication()), Acts.ACCEPTED, means(accepted.getAuthentication()));
    }

    @EventListener
    void on(AbstractAuthenticationFailureEvent refused) {
        Optional<Refusal> known = Optional.ofNullable(refusals.getIfAvailable())
                .map(room -> room.of(refused.getAuthentication().getName(), refused.getException()));
        pen.refused(
                Optional.empty(),
                Acts.TURNED_AWAY,
                known.flatMap(Refusal::member).map(Link::to),
                known.map(refusal -> new Reason(refusal.why().name())));
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
