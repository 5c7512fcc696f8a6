package org.tsumugi.directory.register;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/// Numbers as the registers write them and as they should read; always text, leading zeros kept.
final class Numbers {

    private static final Pattern HYPHENS = Pattern.compile("[\\p{Pd}\u2212\u30FC\uFF70\u2500\u2501\u2043\u00AD]+");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9]+(-[0-9]+)*");
    private static final Pattern CARE_OFFICE = Pattern.compile("[0-9]{9}");

    private static final Pattern MUNICIPALITY = Pattern.compile("[0-9]{5,6}");

    private Numbers() {}

    /// Half width, plain hyphens; empty text for a cell without a digit, nothing for one that is no number.
    static Optional<String> phone(String written) {
        String plain = Normalizer.normalize(written, Normalizer.Form.NFKC);
        plain = HYPHENS.matcher(plain).replaceAll("-").replaceAll("[()\\s.]+", "-");
        plain = plain.replaceAll("-+", "-").replaceAll("^-|-$", "");
        if (plain.isEmpty()) {
            return Optional.of("");
        }
        long digits = plain.chars().filter(Character::isDigit).count();
        return PHONE.matcher(plain).matches() && digits >= 9 && digits <= 13 ? Optional.of(plain) : Optional.empty();
    }

    /// A care office's number has ten characters; a spreadsheet took the zero in front away.
    static String office(String source, String written) {
        String plain = Normalizer.normalize(written, Normalizer.Form.NFKC).strip();
        return source.equals("mhlw-kaigo") && CARE_OFFICE.matcher(plain).matches() ? "0" + plain : plain;
    }

    /// Five digits; lists give six with a check digit, and spreadsheets lose the zero in front.
    static String municipality(String written) {
        String plain = Normalizer.normalize(written, Normalizer.Form.NFKC).strip();
        String code = plain.length() == 4 ? "0" + plain : plain;
        return MUNICIPALITY.matcher(code).matches() ? code.substring(0, 5) : "";
    }

    static Optional<Integer> capacity(String written) {
        try {
            int capacity = Integer.parseInt(
                    Normalizer.normalize(written, Normalizer.Form.NFKC).strip());
            return capacity > 0 && capacity < 100_000 ? Optional.of(capacity) : Optional.empty();
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }
}
