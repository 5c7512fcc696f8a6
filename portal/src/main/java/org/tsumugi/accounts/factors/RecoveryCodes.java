package org.tsumugi.accounts.factors;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.tsumugi.shared.MemberId;

/// Ten codes for the day the phone is lost, each good for one sign-in: 80 random bits as four groups of letters and
/// digits that are not taken for one another.
public final class RecoveryCodes {

    public static final int COUNT = 10;
    private static final String SIGNS = "23456789abcdefghijkmnpqrstuvwxyz";
    private static final int LENGTH = 16;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private RecoveryCodes() {}

    private static List<String> fresh() {
        return Stream.generate(RecoveryCodes::one).limit(COUNT).toList();
    }

    /// Ten new ones in the place of what was left of the former.
    static List<String> replaced(AuthenticatorStore store, MemberId member) {
        List<String> codes = fresh();
        store.putCodes(member, codes.stream().map(RecoveryCodes::hash).toList());
        return codes;
    }

    private static String one() {
        StringBuilder code = new StringBuilder();
        for (int at = 0; at < LENGTH; at++) {
            code.append(at > 0 && at % GROUP == 0 ? "-" : "").append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return code.toString();
    }

    /// Whether someone typed such a code rather than six digits.
    public static boolean looksLikeOne(String typed) {
        return plain(typed).length() == LENGTH;
    }

    /// A plain hash is enough for 80 random bits.
    static byte[] hash(String typed) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(plain(typed).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String plain(String typed) {
        return typed.toLowerCase(Locale.ROOT).replaceAll("[^0-9a-z]", "");
    }
}
