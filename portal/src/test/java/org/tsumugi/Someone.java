package org.tsumugi;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.tsumugi.members.Members;
import org.tsumugi.members.NewMember;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.MemberId;
import org.tsumugi.shared.Role;

/// Invented members for tests, each enrolled for real.
public final class Someone {

    private Someone() {}

    public static Actor with(Members members, Role... roles) {
        Set<Role> all = EnumSet.noneOf(Role.class);
        all.addAll(Arrays.asList(roles));
        String family = "試験" + UUID.randomUUID().toString().substring(0, 6);
        MemberId id = Actor.SYSTEM.act(() -> members.enrol(
                new NewMember(family, "花子", "しけん", "はなこ", Optional.empty(), "VISITING_NURSE", Optional.empty(), all)));
        return new Actor(id, family + " 花子", Set.copyOf(all));
    }

    /// As whoever came in at this time by their password.
    public static Authentication signedIn(Actor who, Instant at) {
        List<GrantedAuthority> held = new ArrayList<>(who.authentication().getAuthorities());
        held.add(FactorGrantedAuthority.withAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY)
                .issuedAt(at)
                .build());
        return UsernamePasswordAuthenticationToken.authenticated(who, null, held);
    }

    /// What a door wants that asks again: the person has just come in.
    public static <T extends @Nullable Object> T proved(Actor who, Callable<T> work) {
        return who.act(() -> {
            SecurityContextHolder.getContext().setAuthentication(signedIn(who, Instant.now()));
            return work.call();
        });
    }

    public static void proved(Actor who, Runnable work) {
        proved(who, () -> {
            work.run();
            return null;
        });
    }

    public static Actor member(Members members) {
        return with(members, Role.MEMBER);
    }
}
