package org.tsumugi.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The lists that the project ships say what they mean.
final class CareWordsTests {

    private static final List<String> SURFACES =
            CareWords.dictionary().stream().map(Word::surface).toList();

    @Test
    void noWordOfTheDictionaryStandsThereTwice() {
        assertThat(SURFACES).doesNotHaveDuplicates();
    }

    /// A word cut differently alone and in a sentence is missed, so each that the tokenizer may cut must be listed.
    @Test
    void everyCompoundJapaneseSynonymIsInTheDictionary() {
        var known = new HashSet<>(SURFACES);
        var ordinary = List.of("居宅", "包括", "ショート", "有料", "くすり", "薬", "薬屋", "リハ", "看護師", "医師", "ナース", "ドクター");
        var missing = words().filter(word -> !word.matches("[A-Z]+"))
                .filter(word -> !known.contains(word) && !ordinary.contains(word))
                .toList();

        assertThat(missing).isEmpty();
    }

    @Test
    void noWordIsInTwoFamilies() {
        Map<String, Long> families = CareWords.synonyms().stream()
                .flatMap(synonym -> synonym.words().stream())
                .collect(Collectors.groupingBy(word -> word, TreeMap::new, Collectors.counting()));

        assertThat(families).allSatisfy((_, count) -> assertThat(count).isEqualTo(1));
    }

    @Test
    void aLineIsReadAsItStands() {
        assertThat(CareWords.synonym("デイ, デイサービス,通所介護")).isEqualTo(Synonym.same("デイ", "デイサービス", "通所介護"));
        assertThat(CareWords.synonym("居宅 => 居宅介護支援")).isEqualTo(new Synonym(List.of("居宅"), List.of("居宅介護支援")));
        assertThat(CareWords.word("訪問看護,訪問 看護,ホウモン カンゴ").reading()).isEqualTo("ホウモンカンゴ");
    }

    @Test
    void aLineThatCannotBeMeantIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> CareWords.word("訪問看護,訪問 介護,ホウモン カイゴ"));
        assertThatIllegalArgumentException().isThrownBy(() -> CareWords.word("訪問看護,訪問 看護,ホウモンカンゴ"));
        assertThatIllegalArgumentException().isThrownBy(() -> CareWords.synonym("ひとつ"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Synonym(List.of("a,b", "c"), List.of()));
    }

    private static Stream<String> words() {
        return CareWords.synonyms().stream()
                .flatMap(synonym -> Stream.concat(synonym.words().stream(), synonym.found().stream()));
    }
}
