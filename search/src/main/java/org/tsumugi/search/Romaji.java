package org.tsumugi.search;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Japanese typed in Latin letters, after Hepburn (ISO 3602 notes it as usual) or Kunrei (ISO 3602): `shika` and `sika`
/// are しか. Long vowels may be drawn (`ō`), doubled or left out; the comparison of readings leaves them out.
final class Romaji {

    private static final int LONGEST = 3;
    private static final Pattern LATIN = Pattern.compile("[a-z'-]+");
    private static final Pattern DRAWN = Pattern.compile("\\p{Mn}");
    private static final Map<String, String> SYLLABLES = syllables();

    private Romaji() {}

    /// Hiragana; empty for what is no Japanese so written, such as COPD.
    static Optional<String> toHiragana(String plain) {
        String latin =
                DRAWN.matcher(Normalizer.normalize(plain, Normalizer.Form.NFD)).replaceAll("");
        if (!LATIN.matcher(latin).matches()) {
            return Optional.empty();
        }
        var kana = new StringBuilder();
        int at = 0;
        while (at < latin.length()) {
            int taken = syllable(latin, at, kana);
            if (taken == 0) {
                return Optional.empty();
            }
            at += taken;
        }
        return Optional.of(kana.toString());
    }

    /// How many letters it took.
    private static int syllable(String latin, int at, StringBuilder kana) {
        for (int length = Math.min(LONGEST, latin.length() - at); length > 0; length--) {
            String found = SYLLABLES.get(latin.substring(at, at + length));
            if (found != null) {
                kana.append(found);
                return length;
            }
        }
        char letter = latin.charAt(at);
        boolean isLast = at + 1 == latin.length();
        if (letter == '-' || letter == '\'') {
            return 1;
        }
        if (letter == 'n' || letter == 'm' && !isLast && "bmp".indexOf(latin.charAt(at + 1)) >= 0) {
            kana.append('ん');
            return 1;
        }
        boolean isDoubled = !isLast && (letter == latin.charAt(at + 1) || letter == 't' && latin.startsWith("tch", at));
        if (isDoubled && "kstpcgdbzj".indexOf(letter) >= 0) {
            kana.append('っ');
            return 1;
        }
        return 0;
    }

    private static Map<String, String> syllables() {
        Map<String, String> all = new LinkedHashMap<>();
        row(all, "", "あいうえお");
        row(all, "k", "かきくけこ");
        row(all, "s", "さしすせそ");
        row(all, "t", "たちつてと");
        row(all, "n", "なにぬねの");
        row(all, "h", "はひふへほ");
        row(all, "m", "まみむめも");
        row(all, "r", "らりるれろ");
        row(all, "g", "がぎぐげご");
        row(all, "z", "ざじずぜぞ");
        row(all, "d", "だぢづでど");
        row(all, "b", "ばびぶべぼ");
        row(all, "p", "ぱぴぷぺぽ");
        all.putAll(Map.of("ya", "や", "yu", "ゆ", "yo", "よ", "wa", "わ", "wo", "を"));
        all.putAll(Map.of("shi", "し", "chi", "ち", "tsu", "つ", "fu", "ふ", "ji", "じ"));
        Map.of("k", 'き', "s", 'し', "t", 'ち', "n", 'に', "h", 'ひ', "m", 'み', "r", 'り', "g", 'ぎ', "z", 'じ', "b", 'び')
                .forEach((letter, first) -> small(all, letter + "y", first));
        Map.of("sh", 'し', "ch", 'ち', "j", 'じ', "py", 'ぴ').forEach((letters, first) -> small(all, letters, first));
        return Map.copyOf(all);
    }

    private static void row(Map<String, String> all, String consonant, String kana) {
        for (int i = 0; i < kana.length(); i++) {
            all.put(consonant + "aiueo".charAt(i), kana.substring(i, i + 1));
        }
    }

    private static void small(Map<String, String> all, String letters, char first) {
        all.put(letters + "a", first + "ゃ");
        all.put(letters + "u", first + "ゅ");
        all.put(letters + "o", first + "ょ");
    }
}
