package org.tsumugi.shared;

import java.io.Serializable;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/// Who acts right now, with the roles they signed in with.
///
/// @param name   as colleagues see it
/// @param ticket what a borrowed device acts on, in the place of the person who handed it out; nobody's own session
public record Actor(
        MemberId id, String name, Set<Role> roles, @Nullable UUID ticket)
        implements AuthenticatedPrincipal, Serializable {

    /// Background work of the portal: rows it writes carry this id.
    public static final Actor SYSTEM =
            new Actor(new MemberId(new UUID(0, 0)), "system", Set.copyOf(EnumSet.of(Role.SYSTEM)));

    /// Who acts in the place of whoever is signed in: inside a browser's session the security context is the session's
    /// own, whatever a thread says.
    private static final ScopedValue<Actor> ACTING = ScopedValue.newInstance();

    public Actor(MemberId id, String name, Set<Role> roles) {
        this(id, name, roles, null);
    }

    /// Whether this is a device that somebody lent their name to, for one thing only.
    public boolean isOnTicket() {
        return ticket != null;
    }

    @Override
    public String getName() {
        return id.value().toString();
    }

    public boolean may(Right right) {
        return right.heldBy(roles);
    }

    /// How far a right reaches for this person; empty without the right.
    public Optional<Scope> reach(Right right) {
        return right.reach(roles);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /// The person signed in on this thread, or nobody.
    public static Optional<Actor> find() {
        if (ACTING.isBound()) {
            return Optional.of(ACTING.get());
        }
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Actor actor
                ? Optional.of(actor)
                : Optional.empty();
    }

    /// The person signed in; a door guarded by [May] always has one.
    public static Actor current() {
        return find().orElseThrow(() -> new IllegalStateException("Nobody is signed in on this thread"));
    }

    /// Does work as this actor and puts back whoever acted before.
    public <T extends @Nullable Object> T act(Callable<T> work) {
        var before = SecurityContextHolder.getContext();
        SecurityContextHolder.setContext(new SecurityContextImpl(authentication()));
        try {
            return ScopedValue.where(ACTING, this).call(work::call);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    public void act(Runnable work) {
        act(() -> {
            work.run();
            return null;
        });
    }

    public Authentication authentication() {
        List<SimpleGrantedAuthority> authorities = roles.stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList();
        return UsernamePasswordAuthenticationToken.authenticated(this, null, authorities);
    }
}
