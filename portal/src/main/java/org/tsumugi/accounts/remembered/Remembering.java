package org.tsumugi.accounts.remembered;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;
import org.tsumugi.shared.MemberId;

/// Spares a browser the second factor, where the operator allows it and its owner asked for it. What the browser shows
/// is a secret of its own, sent to the sign-in alone and read by no script.
@Component
public class Remembering {

    static final String COOKIE = "tsumugi-device";

    private static final String PATH = "/sign-in";
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final RememberedStore store;
    private final Clock clock;
    private final Duration howLong;

    /// @param howLong zero, which is usual: nobody is spared anything
    Remembering(RememberedStore store, Clock clock, @Value("${tsumugi.sign-in.remember:0s}") Duration howLong) {
        this.store = store;
        this.clock = clock;
        this.howLong = howLong;
    }

    public boolean isOffered() {
        return howLong.isPositive();
    }

    public long days() {
        return howLong.toDays();
    }

    /// @param device what the browser says it is, in few words
    public void remember(MemberId member, String device, HttpServletRequest request, HttpServletResponse response) {
        if (!isOffered()) {
            return;
        }
        String secret = fresh();
        Instant now = clock.instant();
        store.add(new RememberedDevice(RememberedId.next(), device, now, now.plus(howLong)), member, hash(secret));
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, secret)
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Strict")
                        .path(request.getContextPath() + PATH)
                        .maxAge(howLong)
                        .build()
                        .toString());
    }

    /// Whether this browser is remembered as one of the member's own; another's counts for nothing.
    public boolean knows(MemberId member, HttpServletRequest request) {
        return isOffered()
                && Stream.ofNullable(WebUtils.getCookie(request, COOKIE))
                        .map(Cookie::getValue)
                        .anyMatch(secret -> store.knows(member, hash(secret), clock.instant()));
    }

    public List<RememberedDevice> of(MemberId member) {
        return isOffered() ? store.of(member, clock.instant()) : List.of();
    }

    public void forget(MemberId member, RememberedId device) {
        store.drop(member, device);
    }

    /// After a new password or another second factor nothing of before counts.
    public void forgetAll(MemberId member) {
        store.dropAll(member);
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    void clear() {
        store.dropOver(clock.instant());
    }

    private static String fresh() {
        byte[] secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
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
