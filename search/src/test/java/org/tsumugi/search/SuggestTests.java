package org.tsumugi.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Names while they are being typed.
final class SuggestTests {

    private static List<String> suggested(String typed, Filter... filters) {
        return Facilities.index().suggest(typed, 5, filters).stream()
                .map(Suggestion::id)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "訪問看, f03",
        "ほうもんか, f03",
        "ﾎｳﾓﾝｶﾝ, f03",
        "たか, f22",
        "髙, f22",
        "高橋内, f22",
        "ﾀｶﾊｼ, f22",
        "たかはs, f22",
        "緩和ケア研, f33",
        "かもめ, f03",
        "すずか, f02",
        "さくら, f20",
        "0999-11-0022, f22",
        "巡回ケ, f06",
        "ナ, f18",
        "港, f26"
    })
    void aBeginningOfTheNameOrItsReadingOrAWordIsEnough(String typed, String id) {
        assertThat(suggested(typed)).contains(id);
    }

    @Test
    void whatBeginsLikeThisComesBeforeWhatContainsIt() {
        assertThat(suggested("見本市")).startsWith("f28").contains("f21", "f27");
        assertThat(suggested("デイケア")).first().isEqualTo("f09");
    }

    @Test
    void aSuggestionCarriesTheNameAsItIsWritten() {
        assertThat(Facilities.index().suggest("たかはし", 5)).containsExactly(new Suggestion("f22", "髙橋内科医院（見本）"));
    }

    @Test
    void filtersLimitWhatIsSuggested() {
        assertThat(suggested("訪問看護", Filter.anyOf("town", "浜田町"))).containsExactly("f04");
    }

    @Test
    void nothingTypedSuggestsNothing() {
        assertThat(suggested(" ")).isEmpty();
        assertThat(suggested("")).isEmpty();
    }

    @Test
    void twoOfTheSameNameAreSuggestedOnce() {
        var index = TestEngine.engine().index(TestEngine.plan("twins", new Field.Name("name", 1)));
        index.rebuild(
                () -> List.of(
                        Document.of("a", 1).named("name", "ふたごの家", ""),
                        Document.of("b", 1).named("name", "ふたごの家", ""))
                        .stream());

        assertThat(index.suggest("ふた", 5)).hasSize(1);
    }
}
