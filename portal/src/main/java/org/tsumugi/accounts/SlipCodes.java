package org.tsumugi.accounts;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import org.tsumugi.accounts.settings.SignInSettings;

/// Codes that stand on slips and in letters and can be typed by hand: 60 random bits as three groups of letters and
/// digits that are not taken for one another.
///
/// They are short, so their hashes need the key that the database does not have.
@Component
public class SlipCodes {

    private static final String SIGNS = "23456789abcdefghijkmnpqrstuvwxyz";
    private static final String HASH = "HmacSHA256";
    private static final int LENGTH = 12;
    private static final int GROUP = 4;

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec key;

    SlipCodes(SignInSettings settings) {
        this.key = new SecretKeySpec(("slip\n" + settings.secret()).getBytes(StandardCharsets.UTF_8), HASH);
    }

    public String fresh() {
        StringBuilder code = new StringBuilder();
        for (int at = 0; at < LENGTH; at++) {
            code.append(at > 0 && at % GROUP == 0 ? "-" : "").append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return code.toString();
    }

    /// The same whatever the hand made of it: width, capitals, spaces, hyphens.
    public byte[] hash(String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^0-9a-z]", "");
        try {
            Mac mac = Mac.getInstance(HASH);
            mac.init(key);
            return mac.doFinal(plain.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
