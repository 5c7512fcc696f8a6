package org.tsumugi.accounts.factors;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/// Codes of six digits that change every 30 seconds (RFC 6238, HMAC-SHA-1 as all authenticator apps know it).
final class OneTimeCodes {

    static final Duration STEP = Duration.ofSeconds(30);
    private static final String ALGORITHM = "HmacSHA1";

    /// Of RFC 4226: as long as the hash.
    private static final int SECRET_BYTES = 20;

    private static final TimeBasedOneTimePasswordGenerator GENERATOR = new TimeBasedOneTimePasswordGenerator(STEP);
    private static final SecureRandom RANDOM = new SecureRandom();

    private OneTimeCodes() {}

    /// A new secret in base 32, as apps take it.
    static String freshSecret() {
        byte[] bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return new Base32().encodeAsString(bytes);
    }

    static String codeAt(String secret, Instant time) {
        try {
            return GENERATOR.generateOneTimePasswordString(
                    new SecretKeySpec(new Base32().decode(secret), ALGORITHM), time, Locale.ROOT);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The step whose code this is, among the current one and its two neighbours (clocks differ).
    ///
    /// @param after steps up to this one were used and count no more
    static OptionalLong stepOf(String code, String secret, Instant now, long after) {
        byte[] given = code.getBytes(StandardCharsets.UTF_8);
        long current = step(now);
        return LongStream.rangeClosed(current - 1, current + 1)
                .filter(step -> step > after)
                .filter(step -> MessageDigest.isEqual(
                        given,
                        codeAt(secret, Instant.ofEpochSecond(step * STEP.toSeconds()))
                                .getBytes(StandardCharsets.UTF_8)))
                .findFirst();
    }

    static long step(Instant time) {
        return Math.floorDiv(time.getEpochSecond(), STEP.toSeconds());
    }
}
