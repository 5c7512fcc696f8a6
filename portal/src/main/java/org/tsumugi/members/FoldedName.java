package org.tsumugi.members;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tsumugi.directory.FoldedText;

/// What a search compares of a person: lines that each begin with what people begin to type.
final class FoldedName {

    private FoldedName() {}

    /// Registered name, reading, former or common name, profession; family and given name as one word.
    static String searched(NewMember member, Profession profession) {
        return Stream.of(
                        Stream.of(member.family() + member.given(), member.familyKana() + member.givenKana()),
                        member.commonName().stream().map(name -> name + member.given()),
                        Stream.of(profession.japanese(), profession.english()))
                .flatMap(lines -> lines)
                .map(line -> "\n" + FoldedText.of(line).replaceAll("\\s+", ""))
                .collect(Collectors.joining());
    }

    static String reading(NewMember member) {
        return FoldedText.of(member.familyKana() + " " + member.givenKana()).strip();
    }
}
