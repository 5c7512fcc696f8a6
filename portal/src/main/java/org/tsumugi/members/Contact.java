package org.tsumugi.members;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.tsumugi.shared.Refused;
import org.tsumugi.shared.Texts;

/// How to reach a member, and who learns it.
///
/// @param value blank takes the contact away
public record Contact(ContactKind kind, String value, Audience audience) {

    public static final int VALUE_MAX = 120;

    private static final int FEWEST_DIGITS = 9;
    private static final int MOST_DIGITS = 15;
    private static final Pattern HYPHENS = Pattern.compile("[\\p{Pd}ー−]");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9() -]+");
    private static final Pattern MAIL = Pattern.compile("[^\\s@<>\"]+@[^\\s@<>\"]+\\.[^\\s@<>\".]{2,}");

    boolean isBlank() {
        return value.isBlank();
    }

    /// As it is kept: width and hyphens of one kind.
    ///
    /// @throws Refused if nobody could be reached that way
    Contact cleaned() {
        Texts.requireStorable(value);
        String plain = Normalizer.normalize(value, Normalizer.Form.NFKC).strip();
        return isBlank()
                ? this
                : switch (kind) {
                    case PHONE -> new Contact(kind, phone(HYPHENS.matcher(plain).replaceAll("-")), audience);
                    case MAIL -> new Contact(kind, mail(plain), audience);
                };
    }

    private static String phone(String number) {
        long digits = number.chars().filter(Character::isDigit).count();
        if (digits < FEWEST_DIGITS
                || digits > MOST_DIGITS
                || !PHONE.matcher(number).matches()) {
            throw new Refused("members.refused.phone");
        }
        return number;
    }

    private static String mail(String address) {
        if (!Texts.fits(address, VALUE_MAX) || !MAIL.matcher(address).matches()) {
            throw new Refused("members.refused.mail");
        }
        return address;
    }
}
