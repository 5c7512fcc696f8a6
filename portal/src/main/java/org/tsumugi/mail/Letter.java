package org.tsumugi.mail;

import java.text.Normalizer;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tsumugi.shared.Refused;
import org.tsumugi.shared.Texts;

/// A letter of plain text, as it survives filters that take away pages, links and attachments.
///
/// @param secret       whether it carries a key: then its text is forgotten as soon as it has gone out
/// @param uselessAfter when what it offers is over: from then on it is not sent any more
public record Letter(
        LetterId id, String to, String subject, String text, boolean secret, Optional<Instant> uselessAfter) {

    public static final int ADDRESS_MAX = 120;

    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*\\.[A-Za-z0-9]{2,}");

    /// @throws Refused when nobody could be reached at that address
    public Letter {
        to = address(to);
        Texts.requireStorable(subject, text);
        subject = subject.replaceAll("\\R", " ").strip();
    }

    public Letter(LetterId id, String to, String subject, String text, boolean secret) {
        this(id, to, subject, text, secret, Optional.empty());
    }

    /// An address as it is kept: of one width, without what surrounds it.
    ///
    /// @throws Refused when it is none
    public static String address(String typed) {
        Texts.requireStorable(typed);
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        if (!Texts.fits(plain, ADDRESS_MAX) || !ADDRESS.matcher(plain).matches()) {
            throw new Refused("mail.refused.address");
        }
        return plain;
    }

    /// The address is a person's, and a text may hold a key: neither is for a log.
    @Override
    public String toString() {
        return "Letter[" + id.value() + "]";
    }
}
