package org.tsumugi.accounts.cards;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tsumugi.shared.MemberId;

/// Makes cards and judges their codes: six signs, short enough to type, long enough where tries are counted.
@Component
public class Cards {

    public static final int CODES = 40;

    private static final String SIGNS = "23456789abcdefghijkmnpqrstuvwxyz";
    private static final int LENGTH = 6;
    private static final String ALGORITHM = "HmacSHA256";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final CardStore store;
    private final byte[] key;

    /// @param secret short codes could be tried out against a plain hash; with the key, no copy of the database helps
    Cards(CardStore store, @Value("${tsumugi.sign-in.secret}") String secret) {
        this.store = store;
        this.key = ("card\n" + secret).getBytes(StandardCharsets.UTF_8);
    }

    /// A new card in the place of the former, to be shown once.
    public List<String> make(MemberId member) {
        List<String> codes = Stream.generate(Cards::one).limit(CODES).toList();
        store.put(member, codes.stream().map(code -> hash(member, code)).toList());
        return codes;
    }

    public void drop(MemberId member) {
        store.drop(member);
    }

    /// The number whose code is asked for on a shared browser of this facility; empty for who has no card, has used it
    /// up, or does not work there.
    public Optional<Integer> next(MemberId member, UUID facility) {
        return store.worksAt(member, facility) ? store.next(member) : Optional.empty();
    }

    public int left(MemberId member) {
        return store.left(member);
    }

    /// True once, for the code whose turn it is, on a shared browser of a facility where its owner works today: a card
    /// that is lost opens nothing from any other place.
    public boolean use(MemberId member, UUID facility, String typed) {
        return store.worksAt(member, facility) && store.use(member, hash(member, typed));
    }

    private static String one() {
        StringBuilder code = new StringBuilder();
        for (int at = 0; at < LENGTH; at++) {
            code.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return code.toString();
    }

    private byte[] hash(MemberId member, String typed) {
        String plain = typed.toLowerCase(Locale.ROOT).replaceAll("[^0-9a-z]", "");
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal((member.value() + "\n" + plain).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
