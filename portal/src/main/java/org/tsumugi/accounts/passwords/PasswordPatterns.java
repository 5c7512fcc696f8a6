package org.tsumugi.accounts.passwords;

import java.util.Arrays;
import java.util.regex.Pattern;

/// Long passwords that are quickly guessed though no list holds them: one piece again and again, letters or kana in
/// their usual order, dates. The estimate knows Latin script; these rules hold for any.
final class PasswordPatterns {

    private static final Pattern DATES =
            Pattern.compile("((19|20)\\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01]))+\\d{0,4}");

    /// Neighbours in kana tables lie up to three apart, for the voiced ones between.
    private static final int NEAR = 3;

    private static final int FEWEST_KINDS = 5;

    private PasswordPatterns() {}

    static boolean isOne(String password) {
        int[] signs = password.codePoints()
                .filter(Character::isLetterOrDigit)
                .map(Character::toLowerCase)
                .toArray();
        return signs.length > 1 && (isRepeated(signs) || isInOrder(signs) || isOfFew(signs) || isDates(signs));
    }

    /// One piece from the beginning to the end, the last time perhaps not whole.
    private static boolean isRepeated(int[] signs) {
        for (int piece = 1; piece <= signs.length / 2; piece++) {
            int at = piece;
            while (at < signs.length && signs[at] == signs[at - piece]) {
                at++;
            }
            if (at == signs.length) {
                return true;
            }
        }
        return false;
    }

    /// Four of five go on in the direction of the one before.
    private static boolean isInOrder(int[] signs) {
        int up = 0;
        int down = 0;
        for (int at = 1; at < signs.length; at++) {
            int step = signs[at] - signs[at - 1];
            up += step > 0 && step <= NEAR ? 1 : 0;
            down += step < 0 && step >= -NEAR ? 1 : 0;
        }
        return Math.max(up, down) * 5 >= (signs.length - 1) * 4;
    }

    private static boolean isOfFew(int[] signs) {
        return Arrays.stream(signs).distinct().count() < FEWEST_KINDS;
    }

    private static boolean isDates(int[] signs) {
        return DATES.matcher(new String(signs, 0, signs.length)).matches();
    }
}
