package org.tsumugi.directory;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Text as it is compared when no engine helps: half and full width, capitals, katakana and hiragana are one.
///
/// So are the old and new forms of letters in names: 髙 is 高, 﨑 is 崎, 齋 and 斎 are 斉. What is stored was folded when
/// it was written: who adds a letter folds again what is there, as the migrations do.
public final class FoldedText {

    private static final String OLD = "髙﨑嵜碕𠮷齋斎齊濱濵邊邉嶋嶌瀧澤廣國櫻德栁眞惠龍靜與壽藪槇曾";
    private static final String NEW = "高崎崎崎吉斉斉斉浜浜辺辺島島滝沢広国桜徳柳真恵竜静与寿薮槙曽";
    private static final Map<Integer, Integer> FORMS = forms();

    private FoldedText() {}

    public static String of(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder plain = new StringBuilder(folded.length());
        folded.codePoints().map(FoldedText::plain).forEach(plain::appendCodePoint);
        return plain.toString();
    }

    /// A folded word as `like` takes it: none of its letters is a wildcard.
    public static String literal(String word) {
        return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private static int plain(int letter) {
        return isKatakana(letter) ? letter - ('ァ' - 'ぁ') : FORMS.getOrDefault(letter, letter);
    }

    private static boolean isKatakana(int letter) {
        return letter >= 'ァ' && letter <= 'ヶ';
    }

    private static Map<Integer, Integer> forms() {
        int[] olds = OLD.codePoints().toArray();
        int[] news = NEW.codePoints().toArray();
        return IntStream.range(0, olds.length)
                .boxed()
                .collect(Collectors.toUnmodifiableMap(at -> olds[at], at -> news[at]));
    }
}
