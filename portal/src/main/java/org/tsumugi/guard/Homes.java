package org.tsumugi.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Finds people called by their house, hamlet or quarter: 角田屋のばあちゃん, 清水家, 佐藤さん宅.
final class Homes {

    private static final Pattern ELDER = Pattern.compile("(?:お|御)?(?:ばあ|じい|婆|爺|ばば|じじ|ばんば|じんじ)(?:ちゃん|さん|さま|様|さ)?");
    private static final Set<String> HOUSE = Set.of("家", "宅", "邸");
    private static final Set<String> ENDINGS = Set.of("屋", "家", "宅", "地区", "集落", "町内", "部落", "団地");

    private Homes() {}

    static List<Mark> in(Sentence sentence, List<Word> words) {
        List<Mark> found = new ArrayList<>();
        ELDER.matcher(sentence.plain())
                .results()
                .forEach(elder -> called(words, elder.start())
                        .ifPresent(from -> found.add(sentence.mark(from, elder.end(), Clue.HOME))));
        for (int i = 1; i < words.size(); i++) {
            if (HOUSE.contains(words.get(i).written())) {
                int at = i;
                house(words, i)
                        .ifPresent(from ->
                                found.add(sentence.mark(from, words.get(at).to(), Clue.HOME)));
            }
        }
        return found;
    }

    /// Where the house before the grandmother begins; 近所のばあちゃん has none.
    private static Optional<Integer> called(List<Word> words, int elder) {
        int last = before(words, elder);
        if (last >= 0 && words.get(last).written().equals("の")) {
            last--;
        }
        return last < 0 ? Optional.empty() : home(words, last);
    }

    private static Optional<Integer> home(List<Word> words, int last) {
        Word word = words.get(last);
        if (word.isProper()) {
            return Optional.of(words.get(Names.first(words, last)).from());
        }
        boolean isEnding = ENDINGS.contains(word.written())
                && last > 0
                && words.get(last - 1).isNoun();
        return isEnding ? Optional.of(words.get(Names.first(words, last - 1)).from()) : Optional.empty();
    }

    private static Optional<Integer> house(List<Word> words, int house) {
        int last = house - 1;
        if (words.get(last).isSuffix() && last > 0) {
            last--;
        }
        Word name = words.get(last);
        return name.isProper()
                        && !name.isPlace()
                        && words.get(house - 1).to() == words.get(house).from()
                ? Optional.of(words.get(Names.first(words, last)).from())
                : Optional.empty();
    }

    private static int before(List<Word> words, int place) {
        int last = -1;
        for (int i = 0; i < words.size() && words.get(i).to() <= place; i++) {
            last = i;
        }
        return last;
    }
}
