package org.tsumugi.guard;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds initials. A, B, C, X and Y in a row are what one writes instead of a name; professions are abbreviated too.
final class Initials {

    private static final Set<String> NOBODY =
            Set.of("A", "B", "C", "D", "X", "Y", "Z", "PT", "OT", "ST", "CM", "NS", "DR", "HP", "GH", "CW", "SW", "IT");

    private static final Pattern CALLED =
            Pattern.compile("(?<![A-Za-z.])([A-Z](?:[.・]\\s?[A-Z])?|[A-Z]{2})\\.?(?:さん|様|さま|氏|ちゃん|くん|君|殿)");

    private static final Pattern BARE = Pattern.compile("(?<![A-Za-z.])[A-Z][.・]\\s?[A-Z]\\.?(?![A-Za-z.])");

    private Initials() {}

    static Stream<Mark> in(Sentence sentence) {
        Stream<Mark> called = CALLED.matcher(sentence.plain())
                .results()
                .filter(found -> !NOBODY.contains(found.group(1)))
                .map(found -> sentence.mark(found.start(), found.end(), Clue.INITIALS));
        List<Mark> bare = sentence.speaksOfAPatient() ? sentence.all(BARE, Clue.INITIALS) : List.of();
        return Stream.concat(called, bare.stream());
    }
}
