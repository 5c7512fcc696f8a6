package org.tsumugi.meetings.letters;

import org.tsumugi.shared.Refused;
import org.tsumugi.shared.Texts;

/// What an organiser says of letters to be written; date and place come from the meeting.
///
/// @param to     addressees, one to a line
/// @param phone  where answers are taken by telephone
/// @param fax    where they are taken by fax; empty where there is none
/// @param remark a few words below, or none
/// @param stated whether the organiser states that no patient can be known from it
public record LetterOrder(String to, String phone, String fax, String remark, boolean stated) {

    public static final int NUMBER_MAX = 30;
    public static final int REMARK_MAX = 1_000;

    /// @throws Refused when nobody could answer, or a text is too long
    public LetterOrder {
        Texts.requireStorable(phone, fax, remark);
        phone = phone.strip();
        fax = fax.strip();
        remark = remark.strip();
        if (!isNumber(phone)) {
            throw new Refused("meetings.letters.refused.phone");
        }
        if (!fax.isEmpty() && !isNumber(fax)) {
            throw new Refused("meetings.letters.refused.fax");
        }
        if (!Texts.fits(remark, REMARK_MAX)) {
            throw new Refused("meetings.letters.refused.remark", REMARK_MAX);
        }
    }

    /// A number that somebody could dial, with what people write beside it: `0235-00-0000（内線 12）`.
    private static boolean isNumber(String typed) {
        return Texts.fits(typed, NUMBER_MAX)
                && typed.codePoints().filter(Character::isDigit).count() >= 4;
    }
}
