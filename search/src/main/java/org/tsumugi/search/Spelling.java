package org.tsumugi.search;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// How the same word is written in several ways: width, case and variant characters; the server folds alike.
final class Spelling {

    /// What people put between the digits of a number.
    static final String SEPARATORS = "[\\s\\p{Pd}\\u2212ー・().,/]";

    /// A dash typed for a drawn-out sound, as in センタ－.
    static final String DRAWN = "(?<=[ァ-ヶ])[-\\u2010-\\u2015\\u2212\\u2500](?=[ァ-ヶぁ-ゖ\\p{IsHan}]|$)";

    private static final Pattern DRAWN_OUT = Pattern.compile(DRAWN);
    private static final Pattern SMALL_KE = Pattern.compile("(?<=\\p{IsHan})[がガ](?=\\p{IsHan})");
    private static final Pattern SEPARATOR = Pattern.compile(SEPARATORS);

    /// Variant characters of names, and the radicals that text from PDFs carries and that NFKC leaves alone.
    private static final Map<String, String> VARIANTS = pairs("""
            髙高 﨑崎 碕崎 㟢崎 𠮷吉 齋斉 斎斉 齊斉 㐂喜 邊辺 邉辺 濵浜 濱浜 澤沢 廣広 國国 德徳 惠恵 嶋島 嶌島 冨富 龍竜 桒桑 桺柳 栁柳
            曾曽 淵渕 舘館 櫻桜 圓円 眞真 鷗鴎 靍鶴 靏鶴 鸖鶴 槇槙 檜桧 瀨瀬 瀧滝 條条 實実 萬万 與与 榮栄 寬寛 衞衛 巖巌 凜凛 應応 縣県
            嵓岩 嵜崎 戶戸 黑黒 靑青 齒歯 麥麦 黃黄 龜亀 步歩 德徳 來来 瘦痩 頰頬 塡填 剝剥 麵麺 ⺟母 ⺠民 ⻁虎 ⻄西 ⻑長 ⻘青 ⻝食 ⻭歯 ⻲亀 ⻩黄 ⻫斉 ⻨麦 ⻤鬼
            ヶケ ヵカ
            ⻯竜 ⺝月 ⻆角 ⻋車 ⻚頁 ⻛風 ⻜飛 ⻢馬 ⻥魚 ⻦鳥 ⻬斉 ⻮歯
            """);

    private Spelling() {}

    static Map<String, String> variants() {
        return VARIANTS;
    }

    /// The form in which words are compared.
    static String plain(String text) {
        var folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        var lower = DRAWN_OUT.matcher(folded).replaceAll("ー");
        var plain = new StringBuilder(lower.length());
        lower.codePoints()
                .mapToObj(Character::toString)
                .forEach(character -> plain.append(VARIANTS.getOrDefault(character, character)));
        return plain.toString();
    }

    /// 光が丘 for 光ケ丘: between two characters が may be how the small ケ is read.
    static Optional<String> withSmallKe(String plain) {
        String other = SMALL_KE.matcher(plain).replaceAll("ケ");
        return other.equals(plain) ? Optional.empty() : Optional.of(other);
    }

    /// The form in which numbers and other codes are compared: only what counts.
    static String code(String text) {
        return SEPARATOR.matcher(plain(text)).replaceAll("");
    }

    private static Map<String, String> pairs(String text) {
        Map<String, String> pairs = new TreeMap<>();
        for (String pair : text.strip().split("\\s+")) {
            int[] characters = pair.codePoints().toArray();
            pairs.put(Character.toString(characters[0]), Character.toString(characters[1]));
        }
        return Map.copyOf(pairs);
    }
}
