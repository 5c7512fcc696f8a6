package org.tsumugi.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A sentence with its place in the text; what stands beside a name decides how it reads.
///
/// @param plain the words with wide digits, letters and signs made narrow, unit by unit, so that places stay the same
record Sentence(int from, String plain) {

    private static final Pattern END = Pattern.compile("[。．！？!?\\n]+");

    /// Diseases and states by how their names end, and the words of home care that only patients have.
    private static final Pattern CONDITION =
            Pattern.compile("癌|がん(?!ば)|ガン|腫瘍|肉腫|白血病|リンパ腫|[^対]症(?!例)|病(?![院棟室床状歴診])|炎|骨折|梗塞|出血|不全|麻痺|障害|肺気腫|"
                    + "糖尿|透析|末期|終末期|看取り|ターミナル|認知|要介護|要支援|在宅酸素|胃ろう|胃瘻|経管|褥瘡|人工呼吸|吸引|カテーテル|独居|"
                    + "徘徊|疼痛|せん妄|余命|ALS|COPD|HOT|PEG|TPN");

    private static final Pattern AGE = Pattern.compile("(?<!\\d)\\d{1,3}\\s?[歳才](?!代|以上|以下|未満|児)");

    /// Said of a person who is looked after. "の方が" and the like compare, they name nobody.
    private static final Pattern PATIENT = Pattern.compile("の(?:患者|利用者|ご?本人|ご?家族|ご遺族)|の方(?![がでにへもはを針法向面])");

    /// What happens to those who are looked after; of an errand (退院調整, 点滴の件) colleagues speak too.
    private static final Pattern HAPPENED = Pattern.compile("亡くな|永眠|逝去|旅立[たち]|寝たきり|[一独]人暮らし|ひとり暮らし|点滴(?:中|を)|食欲|"
            + "(?:入院|退院|転倒|発熱|嘔吐|下血|吐血|入所)(?:し|さ(?!ん)|中|にな)|意識(?:が|レベル)|オムツ|おむつ");

    static List<Sentence> of(String text) {
        List<Sentence> sentences = new ArrayList<>();
        Matcher end = END.matcher(text);
        int from = 0;
        while (end.find()) {
            add(sentences, text, from, end.start());
            from = end.end();
        }
        add(sentences, text, from, text.length());
        return sentences;
    }

    private static void add(List<Sentence> sentences, String text, int from, int to) {
        if (from < to) {
            sentences.add(new Sentence(from, narrow(text.substring(from, to))));
        }
    }

    /// Whether somebody in it is spoken of as a patient.
    boolean speaksOfAPatient() {
        return hasCondition()
                || HAPPENED.matcher(plain).find()
                || AGE.matcher(plain).find()
                || PATIENT.matcher(plain).find();
    }

    boolean hasCondition() {
        return CONDITION.matcher(plain).find();
    }

    /// A mark in the whole text for a place in this sentence.
    Mark mark(int start, int end, Clue clue) {
        return new Mark(from + start, from + end, clue);
    }

    List<Mark> all(Pattern pattern, Clue clue) {
        return pattern.matcher(plain)
                .results()
                .map(found -> mark(found.start(), found.end(), clue))
                .toList();
    }

    private static String narrow(String text) {
        StringBuilder narrow = new StringBuilder(text);
        for (int i = 0; i < narrow.length(); i++) {
            narrow.setCharAt(i, narrow(narrow.charAt(i)));
        }
        return narrow.toString();
    }

    private static char narrow(char one) {
        return switch (one) {
            case '‐', '‑', '–', '—', '−', '－' -> '-';
            case '\u3000' -> ' ';
            default -> one >= '！' && one <= '～' ? (char) (one - '！' + '!') : one;
        };
    }
}
