package org.tsumugi.search;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Sounds: katakana and hiragana, small and large, drawn out or not, all in one form.
final class Kana {

    private static final int SHIFT = 'ァ' - 'ぁ';
    private static final String SMALL = "ぁぃぅぇぉっゃゅょゎゕゖ";
    private static final String LARGE = "あいうえおつやゆよわかけ";

    private Kana() {}

    static boolean only(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> hiragana((char) c) || katakana((char) c));
    }

    static boolean onlyHiragana(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> hiragana((char) c) || c == 'ー');
    }

    static String toKatakana(String text) {
        return mapped(text, c -> hiragana(c) ? (char) (c + SHIFT) : c);
    }

    static String toHiragana(String text) {
        return mapped(text, c -> shiftable(c) ? (char) (c - SHIFT) : c);
    }

    /// The form in which sounds are compared: hiragana, nothing small, nothing drawn out.
    static String folded(String text) {
        return mapped(toHiragana(text), Kana::large).replace("ー", "");
    }

    /// Long vowels of hiragana in one size that are written out: とくよう and とくよ sound alike to who types in a hurry.
    static final String LONG = "(?<=[おこそとのほもよろをごぞどぼぽ])[うお]|(?<=[うくすつぬふむゆるぐずづぶぷ])う";

    private static final Pattern WRITTEN_OUT = Pattern.compile(LONG);

    /// The form in which readings are compared: folded, and no vowel long.
    static String spoken(String text) {
        return WRITTEN_OUT.matcher(folded(text)).replaceAll("");
    }

    /// The same folding, character by character, for the server.
    static Map<String, String> folding() {
        Map<String, String> folding = new TreeMap<>();
        for (char c = 'ぁ'; c <= 'ヶ'; c++) {
            String folded = folded(String.valueOf(c));
            if ((hiragana(c) || shiftable(c)) && folded.charAt(0) != c) {
                folding.put(String.valueOf(c), folded);
            }
        }
        folding.put("ー", "");
        return folding;
    }

    private static char large(char c) {
        int at = SMALL.indexOf(c);
        return at < 0 ? c : LARGE.charAt(at);
    }

    private static boolean hiragana(char c) {
        return c >= 'ぁ' && c <= 'ゖ';
    }

    private static boolean shiftable(char c) {
        return c >= 'ァ' && c <= 'ヶ';
    }

    private static boolean katakana(char c) {
        return shiftable(c) || c == 'ー';
    }

    private static String mapped(String text, CharMap map) {
        var mapped = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            mapped.append(map.of(text.charAt(i)));
        }
        return mapped.toString();
    }

    private interface CharMap {
        char of(char c);
    }
}
