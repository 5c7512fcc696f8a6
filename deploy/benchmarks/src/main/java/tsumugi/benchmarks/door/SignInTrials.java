package tsumugi.benchmarks.door;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/// What a try to come in costs beside its hash, and whether it tells a name that exists from one that does not. Each
/// try comes from an address of its own, or the brakes would be measured.
final class SignInTrials {

    private static final int AT_ONCE = 8;
    private static final String KNOWN = "bench-sign-in";
    private static final String WRONG = "a wrong password of usual length";

    private record Portal(AuthenticationProvider signIn, PasswordEncoder encoder, String hash) {

        void tries(String userName) {
            var asked = new UsernamePasswordAuthenticationToken(userName, WRONG);
            asked.setDetails(new WebAuthenticationDetails(UUID.randomUUID().toString(), null));
            try {
                signIn.authenticate(asked);
            } catch (BadCredentialsException expected) {
                return;
            }
            throw new IllegalStateException("A wrong password let somebody in");
        }

        void hashes() {
            encoder.matches(WRONG, hash);
        }
    }

    private SignInTrials() {}

    static Trial besideTheHash(Doors doors) {
        var portal = portal(doors);
        return new Trial(n -> portal.tries(KNOWN), n -> portal.hashes());
    }

    static Trial unknown(Doors doors) {
        var portal = portal(doors);
        return new Trial(n -> portal.tries(KNOWN), n -> portal.tries("nobody-" + n));
    }

    /// As at half past eight.
    static Trial crowd(Doors doors) {
        var portal = portal(doors);
        var people = Executors.newFixedThreadPool(
                AT_ONCE, Thread.ofPlatform().daemon().factory());
        return new Trial(n -> together(people, () -> portal.tries(KNOWN)), n -> together(people, portal::hashes));
    }

    private static void together(ExecutorService people, Runnable act) throws Exception {
        List<Callable<Object>> acts = new ArrayList<>(Collections.nCopies(AT_ONCE, Executors.callable(act)));
        for (var done : people.invokeAll(acts)) {
            done.get();
        }
    }

    private static Portal portal(Doors doors) {
        var encoder = doors.portal().getBean(PasswordEncoder.class);
        var hash = String.valueOf(encoder.encode("the right password of the bench"));
        new JdbcTemplate(doors.database()).update("""
                insert into accounts.account (member, user_name, password_hash)
                select actor.id, ?, ? from members.actor
                where actor.active and not exists (select 1 from accounts.account where member = actor.id)
                order by actor.id limit 1
                on conflict (user_name) do update set password_hash = excluded.password_hash
                """, KNOWN, hash);
        var signIn = (AuthenticationProvider) doors.portal().getBean(Doors.type("accounts.entry.PasswordSignIn"));
        return new Portal(signIn, encoder, hash);
    }
}
