package org.tsumugi.joining.applications;

import java.text.Normalizer;
import java.util.Optional;
import org.tsumugi.directory.FacilityId;
import org.tsumugi.joining.desk.FullName;
import org.tsumugi.mail.Letter;
import org.tsumugi.shared.Refused;
import org.tsumugi.shared.Texts;

/// Who asks to join, and how they can be reached: by mail or by phone at least.
///
/// @param licence number of a licence, where the profession has one
public record Applicant(
        FullName name, String profession, String licence, FacilityId facility, Optional<String> mail, String phone) {

    public static final int LICENCE_MAX = 40;
    public static final int PHONE_MAX = 40;

    public Applicant {
        mail = mail.map(Letter::address);
        licence = plain(licence);
        phone = plain(phone);
        if (mail.isEmpty() && phone.isEmpty()) {
            throw new Refused("joining.refused.reach");
        }
        if (!phone.isEmpty() && !phone.matches("\\+?[0-9() -]{9,20}")) {
            throw new Refused("joining.refused.phone");
        }
        if (!Texts.fits(licence, LICENCE_MAX)) {
            throw new Refused("joining.refused.licence", LICENCE_MAX);
        }
    }

    private static String plain(String typed) {
        Texts.requireStorable(typed);
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("[\\p{Pd}ー−]", "-")
                .strip();
    }

    @Override
    public String toString() {
        return "Applicant[" + facility + "]";
    }
}
