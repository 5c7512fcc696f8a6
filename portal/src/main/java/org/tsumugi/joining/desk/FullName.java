package org.tsumugi.joining.desk;

import java.text.Normalizer;
import java.util.List;
import java.util.stream.Stream;
import org.tsumugi.members.NewMember;
import org.tsumugi.shared.Refused;
import org.tsumugi.shared.Texts;

/// A name as it is registered, with its reading in hiragana.
public record FullName(String family, String given, String familyKana, String givenKana) {

    private static final int NEW_MAX = 40;
    private static final int KATAKANA_TO_HIRAGANA = 'ァ' - 'ぁ';

    /// @throws Refused when a part is missing, too long, or the reading is written in other letters
    public FullName {
        family = family.strip();
        given = given.strip();
        familyKana = hiragana(familyKana);
        givenKana = hiragana(givenKana);
        List<String> parts = List.of(family, given, familyKana, givenKana);
        parts.forEach(Texts::requireStorable);
        if (family.isEmpty()) {
            throw new Refused("joining.refused.name-missing");
        }
        if (familyKana.isEmpty()) {
            throw new Refused("joining.refused.reading-missing");
        }
        if (!parts.stream().allMatch(part -> Texts.fits(part, NewMember.NAME_MAX))) {
            throw new Refused("members.refused.name-too-long", NewMember.NAME_MAX);
        }
        if (!Stream.of(familyKana, givenKana).allMatch(part -> part.matches("[ぁ-ゖー・ A-Za-z'-]*"))) {
            throw new Refused("joining.refused.reading-letters");
        }
    }

    /// What is newly written is read in kana only, and no longer than a line; older names may be otherwise.
    public void requireProper() {
        if (!Stream.of(family, given, familyKana, givenKana).allMatch(part -> Texts.fits(part, NEW_MAX))) {
            throw new Refused("members.refused.name-too-long", NEW_MAX);
        }
        if (!(familyKana + givenKana).matches("[ぁ-ゖー・ ]*")) {
            throw new Refused("joining.refused.reading-letters");
        }
    }

    public String whole() {
        return (family + " " + given).strip();
    }

    /// What a password must not be made of.
    public List<String> parts() {
        return Stream.of(family, given, familyKana, givenKana)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static String hiragana(String typed) {
        StringBuilder reading = new StringBuilder();
        Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .strip()
                .codePoints()
                .map(letter -> letter >= 'ァ' && letter <= 'ヶ' ? letter - KATAKANA_TO_HIRAGANA : letter)
                .forEach(reading::appendCodePoint);
        return reading.toString();
    }
}
