package org.tsumugi.shared;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/// Telephone numbers of Japan as people write them.
public final class PhoneNumbers {

    private static final Pattern HYPHENS = Pattern.compile("[\\p{Pd}\u2212\u30FC\uFF70\\s.()]+");
    private static final Pattern PHONE = Pattern.compile("0[0-9]{1,5}(-?[0-9]{1,5}){1,3}");
    private static final int FEWEST_DIGITS = 9;
    private static final int MOST_DIGITS = 11;

    private PhoneNumbers() {}

    /// Narrow digits with hyphens where something stood between them; empty for what cannot be dialled.
    public static Optional<String> dialled(String written) {
        String half = Normalizer.normalize(written, Normalizer.Form.NFKC).strip();
        String plain = HYPHENS.matcher(half).replaceAll("-").replaceAll("^-|-$", "");
        long digits = plain.chars().filter(Character::isDigit).count();
        boolean fits = digits >= FEWEST_DIGITS && digits <= MOST_DIGITS;
        return fits && PHONE.matcher(plain).matches() ? Optional.of(plain) : Optional.empty();
    }
}
