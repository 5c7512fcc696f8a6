package tsumugi.journeys;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Instant;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/// What an authenticator app does.
final class Codes {

    private Codes() {}

    static String now(String secret) {
        try {
            return new TimeBasedOneTimePasswordGenerator()
                    .generateOneTimePasswordString(
                            new SecretKeySpec(new Base32().decode(secret), "HmacSHA1"), Instant.now());
        } catch (InvalidKeyException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
