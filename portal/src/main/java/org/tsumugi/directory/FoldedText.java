package org.tsumugi.directory;

import java.text.Normalizer;
import java.util.Locale;

/// Text as it is compared when no engine helps: half and full width, capitals, katakana and hiragana are one.
public final class FoldedText {

    private FoldedText() {}

    public static String of(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder hiragana = new StringBuilder(folded.length());
        folded.chars().forEach(letter -> hiragana.append((char) (isKatakana(letter) ? letter - ('ァ' - 'ぁ') : letter)));
        return hiragana.toString();
    }

    private static boolean isKatakana(int letter) {
        return letter >= 'ァ' && letter <= 'ヶ';
    }
}
