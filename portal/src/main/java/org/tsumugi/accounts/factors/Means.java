package org.tsumugi.accounts.factors;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.tsumugi.shared.Actor;

/// By what someone has shown who they are. The sign-in carries it, as Spring Security's factors with their times: the
/// trail says by which means, and sensitive acts ask how long ago.
public enum Means {
    PASSWORD,
    CODE,
    RECOVERY_CODE,
    PASSKEY,
    /// Another house that the operator trusts.
    PROVIDER,
    CARD,
    /// A browser that asks for no second factor for a while; it proves nothing of the person before it.
    REMEMBERED;

    /// For so long nobody is asked again.
    public static final Duration FRESH = Duration.ofMinutes(10);

    private static final String FACTOR = "FACTOR_";

    public static UsernamePasswordAuthenticationToken signedIn(Actor actor, Instant at, Means... means) {
        return with(actor, actor.authentication().getAuthorities(), at, means);
    }

    /// The same sign-in with one more proof.
    public static Authentication renewed(Actor actor, Authentication before, Instant at, Means means) {
        UsernamePasswordAuthenticationToken renewed = with(
                actor,
                before.getAuthorities().stream()
                        .filter(held -> !means.factor().equals(held.getAuthority()))
                        .toList(),
                at,
                means);
        renewed.setDetails(before.getDetails());
        return renewed;
    }

    private static UsernamePasswordAuthenticationToken with(
            Actor actor, Collection<? extends GrantedAuthority> held, Instant at, Means... means) {
        List<GrantedAuthority> all = new ArrayList<>(held);
        Stream.of(means)
                .map(one -> FactorGrantedAuthority.withAuthority(one.factor())
                        .issuedAt(at)
                        .build())
                .forEach(all::add);
        return UsernamePasswordAuthenticationToken.authenticated(actor, null, all);
    }

    public static boolean isFresh(Authentication signIn, Instant now) {
        return signIn.getAuthorities().stream()
                .filter(FactorGrantedAuthority.class::isInstance)
                .map(FactorGrantedAuthority.class::cast)
                .filter(proof -> !proof.getAuthority().equals(REMEMBERED.factor()))
                .anyMatch(proof -> now.isBefore(proof.getIssuedAt().plus(FRESH)));
    }

    private String factor() {
        return FACTOR + name();
    }
}
