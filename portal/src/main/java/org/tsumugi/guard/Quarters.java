package org.tsumugi.guard;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Finds homes told by their quarter: 羽黒町手向の独居の女性, 大山の角の赤い屋根の家. Where few live, that is a name.
final class Quarters {

    private static final Pattern TOLD = Pattern.compile(
            "の(?=([^。、\\s]{0,12}?)(独居|[一独]人暮らし|ひとり暮らし|女性|男性|" + "ご?夫婦|お宅|家(?!族|庭)|方(?![がでにへもはを針法向面])|患者|利用者|アパート))");

    /// How one points out a house to somebody who has to find it.
    private static final Pattern BY_SIGHT = Pattern.compile("角|隣|裏|向かい|屋根|塀|[東西南北]側");

    private static final int SHORTEST = 2;
    private static final int LONGEST = 12;

    private Quarters() {}

    /// What reads so, if its place is one: before each の any characters may be the quarter's name.
    static List<Quarter> in(Sentence sentence) {
        boolean patient = sentence.speaksOfAPatient();
        return TOLD.matcher(sentence.plain())
                .results()
                .filter(told -> patient || BY_SIGHT.matcher(told.group(1)).find())
                .flatMap(told -> ends(sentence, told))
                .toList();
    }

    private static Stream<Quarter> ends(Sentence sentence, MatchResult told) {
        int at = told.start();
        return IntStream.rangeClosed(Math.max(0, at - LONGEST), at - SHORTEST)
                .mapToObj(from ->
                        new Quarter(sentence.plain().substring(from, at), sentence.mark(from, told.end(2), Clue.HOME)));
    }
}
