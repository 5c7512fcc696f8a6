package org.tsumugi.guard;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Numbers that belong to one person: of a record, a telephone, a house, a day of birth, an age.
final class Numbers {

    /// Eight digits alone are how most charts are numbered; after such a word six are enough.
    private static final Pattern RECORD = Pattern.compile(
            "(?<![\\d-])\\d{8}(?![\\d-])|(?:カルテ|患者|診察券|被保険者|受給者|利用者)(?:番号|No\\.?|ID)?\\s?[:は]?\\s?(\\d{5,10})(?![\\d-])"
                    + "|ID\\s?[:は]?\\s?(\\d{5,10})(?![\\d-])");

    private static final Pattern PHONE =
            Pattern.compile("(?<![\\d-])0\\d{1,4}[-ー(]\\d{1,4}[-ー)]\\d{3,4}(?!\\d)|(?<![\\d-])0\\d{9,10}(?![\\d-])");

    private static final Pattern ADDRESS = Pattern.compile(
            "[\\p{IsHan}々ヶケノぁ-ん]{1,12}(?:\\d{1,3}丁目(?:\\d{1,4}番地?(?:の?\\d{1,4}号?)?|\\d{1,4}(?:-\\d{1,4}){0,2})?"
                    + "|\\d{1,5}番地(?:の\\d{1,4})?|\\d{1,3}番\\d{1,3}号|字[\\p{IsHan}々ヶケノ]{1,8}\\d{1,5})"
                    + "|[市町村字][\\p{IsHan}々ヶケノ]{1,10}\\d{1,4}(?:-\\d{1,4}){1,3}");

    private static final String DAY = "[年./-]\\s?\\d{1,2}[月./-]\\s?\\d{1,2}日?";
    private static final Pattern BIRTH = Pattern.compile("(?:明治|大正|昭和|(?<![A-Za-z])[MTS])\\s?(?:\\d{1,2}|元)" + DAY
            + "|(?:生年月日|誕生日|生まれ)[はが:\\s]{0,2}(?:平成|令和|[HR])?\\s?(?:\\d{1,4}|元)" + DAY
            + "|(?:平成|令和|(?<![A-Za-z])[HR])\\s?(?:\\d{1,2}|元)" + DAY + "\\s?(?:生|誕生)"
            + "|(?<!\\d)(?:19|20)\\d\\d" + DAY + "\\s?(?:生|誕生)"
            + "|(?<!\\d)19\\d\\d" + DAY);

    private static final Pattern AGE = Pattern.compile("(?<!\\d)\\d{1,3}\\s?[歳才](?!代|以上|以下|未満|児)");

    private static final Pattern DATE = Pattern.compile("(?:19|20)\\d\\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])");

    private Numbers() {}

    static Stream<Mark> in(Sentence sentence) {
        return Stream.of(
                        sentence.all(BIRTH, Clue.BIRTH_DATE),
                        records(sentence),
                        sentence.all(PHONE, Clue.PHONE),
                        sentence.all(ADDRESS, Clue.ADDRESS),
                        sentence.hasCondition() ? sentence.all(AGE, Clue.EXACT_AGE) : List.<Mark>of())
                .flatMap(List::stream);
    }

    /// Eight digits that read as a day of our time are a day.
    private static List<Mark> records(Sentence sentence) {
        return RECORD.matcher(sentence.plain())
                .results()
                .filter(found -> !DATE.matcher(found.group()).matches())
                .map(found -> {
                    int group = digits(found);
                    return sentence.mark(found.start(group), found.end(group), Clue.RECORD_NUMBER);
                })
                .toList();
    }

    private static int digits(MatchResult found) {
        if (found.group(1) != null) {
            return 1;
        }
        return found.group(2) != null ? 2 : 0;
    }
}
