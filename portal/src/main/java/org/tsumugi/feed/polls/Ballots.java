package org.tsumugi.feed.polls;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.tsumugi.shared.MemberId;

/// Names for voters in secret: each poll has a key of its own, which goes when the votes are counted.
final class Ballots {

    private static final String BY = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    private static final SecureRandom CHANCE = new SecureRandom();

    private Ballots() {}

    static byte[] key() {
        byte[] key = new byte[KEY_BYTES];
        CHANCE.nextBytes(key);
        return key;
    }

    static String secretName(byte[] key, MemberId member) {
        try {
            Mac mac = Mac.getInstance(BY);
            mac.init(new SecretKeySpec(key, BY));
            return HexFormat.of()
                    .formatHex(mac.doFinal(member.value().toString().getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + BY, e);
        }
    }
}
