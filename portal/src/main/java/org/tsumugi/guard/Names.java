package org.tsumugi.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds what reads as a person's name: before 様, さん, 氏 and the like, or family and given name together.
final class Names {

    private static final Set<String> HONORIFICS = Set.of("様", "さま", "さん", "氏", "殿", "くん", "君", "ちゃん");

    /// Colleagues and offices by what they are, as the field says it; kuromoji takes some for names.
    private static final Set<String> OF_THE_FIELD = Set.of(
            "ケアマネ", "訪看", "包括", "看取り", "サ責", "デイ", "ショート", "リハ", "ナース", "ドクター", "ヘルパー", "ワーカー", "マネ", "マネジャー", "スタッフ",
            "ステーション", "ホーム", "メーカー", "センター", "主任", "管理", "事務", "みな", "皆", "お客", "奥", "旦那", "嫁", "婿", "叔父", "叔母");

    private static final Set<String> TITLES = Set.of(
            "先生", "医師", "院長", "所長", "施設長", "看護師", "薬剤師", "教授", "講師", "会長", "理事", "部長", "課長", "係長", "主任", "師長", "議員");

    private static final Set<String> PEOPLES_WORK =
            Set.of("師", "長", "員", "士", "官", "者", "医", "手", "課", "部", "会", "所", "局", "係", "婦");

    private static final int LONGEST = 5;

    /// 郭清 and 間質 are cut like names; few whole names have two characters.
    private static final int SHORTEST = 3;

    private Names() {}

    static List<Naming> in(Sentence sentence, List<Word> words) {
        List<Naming> found = new ArrayList<>();
        for (int i = 1; i < words.size(); i++) {
            int at = i;
            named(words, i)
                    .ifPresent(first -> found.add(
                            naming(sentence, words, first, at - 1, words.get(at).to())));
            if (isWholeName(words, i)) {
                found.add(naming(
                        sentence, words, family(words, i), i, words.get(i).to()));
            }
        }
        return found;
    }

    private static Naming naming(Sentence sentence, List<Word> words, int first, int last, int to) {
        Mark mark = sentence.mark(words.get(first).from(), to, Clue.NAME);
        String whole = sentence.plain()
                .substring(words.get(first).from(), words.get(last).to())
                .replace(" ", "");
        return new Naming(mark, words.get(first).written(), whole, sentence.speaksOfAPatient());
    }

    /// Where the name before this honorific begins.
    private static Optional<Integer> named(List<Word> words, int honorific) {
        Word said = words.get(honorific);
        if (!HONORIFICS.contains(said.written()) || !said.isSuffix()) {
            return Optional.empty();
        }
        int last = honorific - 1;
        Word before = words.get(last);
        if (before.to() != said.from() || before.isLatin() || OF_THE_FIELD.contains(before.written())) {
            return Optional.empty();
        }
        if (before.isSuffix()) {
            // 阿蘇品, 中屋: cut into a name and an ending; 看護師 is none.
            boolean isEnding =
                    last > 0 && words.get(last - 1).isFamilyName() && !PEOPLES_WORK.contains(before.written());
            return isEnding ? Optional.of(first(words, last - 1)) : Optional.empty();
        }
        return before.isProper() ? Optional.of(first(words, last)) : Optional.empty();
    }

    /// Family and given name are cut apart: the first of the proper names that touch one another.
    static int first(List<Word> words, int last) {
        int first = last;
        while (first > 0
                && last - first < LONGEST
                && words.get(first - 1).isProper()
                && words.get(first - 1).to() == words.get(first).from()) {
            first--;
        }
        return first;
    }

    /// A blank may stand between the two.
    private static int family(List<Word> words, int given) {
        return given > 1 && words.get(given - 1).isBlank() ? given - 2 : given - 1;
    }

    private static boolean isWholeName(List<Word> words, int given) {
        Word family = words.get(family(words, given));
        Word called = words.get(given);
        boolean isShort = family.written().length() + called.written().length() < SHORTEST;
        if (!called.isGivenName() || !family.isFamilyName() || isShort) {
            return false;
        }
        if (given + 1 == words.size()) {
            return true;
        }
        Word next = words.get(given + 1);
        boolean touches = next.from() == words.get(given).to();
        return !touches || !HONORIFICS.contains(next.written()) && !TITLES.contains(next.written());
    }
}
