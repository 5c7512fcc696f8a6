package org.tsumugi.accounts.sharing;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/// Knows the browsers that many use. Being one makes signing in stricter, never easier: who steals the cookie has
/// gained nothing, but for a card that belongs to a person.
@Component
public class SharedBrowsers {

    static final String COOKIE = "tsumugi-shared";

    /// The longest that browsers keep a cookie.
    private static final Duration KEPT = Duration.ofDays(400);

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SharedDeviceStore store;
    private final Clock clock;

    SharedBrowsers(SharedDeviceStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// The name of the shared browser that asks; empty for anyone's own.
    public Optional<String> name(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
                .map(Cookie::getValue)
                .flatMap(secret -> store.name(hash(secret)));
    }

    /// The facility whose shared browser asks; empty for anyone's own.
    public Optional<UUID> facility(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
                .map(Cookie::getValue)
                .flatMap(secret -> store.facility(hash(secret)));
    }

    /// @return the secret by which the browser is known from now on
    public String add(UUID facility, String name) {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        store.add(SharedDeviceId.next(), facility, hash(secret), name, clock.instant());
        return secret;
    }

    public static ResponseCookie cookie(String secret, HttpServletRequest request) {
        return ResponseCookie.from(COOKIE, secret)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Strict")
                .path(request.getContextPath() + "/")
                .maxAge(KEPT)
                .build();
    }

    public List<SharedDevice> of(UUID facility) {
        return store.of(facility);
    }

    /// Nothing happens to another facility's.
    public void drop(UUID facility, SharedDeviceId id) {
        store.drop(facility, id);
    }

    /// A plain hash is enough for 256 random bits.
    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
