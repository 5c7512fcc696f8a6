package org.tsumugi.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What people type and what they mean by it.
final class WordsTests {

    private static Results search(String text) {
        return Facilities.index().search(Query.of(text).size(50));
    }

    private static List<String> found(String text) {
        return search(text).hits().stream().map(Hit::id).toList();
    }

    /// Found by the words themselves, not as the nearest guess.
    private static List<String> foundStrictly(String text) {
        var results = search(text);
        return results.relaxed()
                ? List.of()
                : results.hits().stream().map(Hit::id).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ケアマネ", "ｹｱﾏﾈ", "けあまね", "ケアマネジャー", "ケアマネージャー", "介護支援専門員"})
    void everyFormOfCareManagerFindsTheirOfficesAndWhereTheyWork(String typed) {
        assertThat(foundStrictly(typed)).containsExactlyInAnyOrder("f01", "f02");
    }

    @Test
    void bedsoreFindsPressureUlcer() {
        assertThat(foundStrictly("床ずれ")).containsExactly("f03");
        assertThat(foundStrictly("とこずれ")).containsExactly("f03");
        assertThat(foundStrictly("じょくそう")).containsExactly("f03");
    }

    @Test
    void dayServiceIsNotDayCare() {
        assertThat(foundStrictly("デイ")).containsExactlyInAnyOrder("f07", "f08", "f31");
        assertThat(foundStrictly("デイサービス")).containsExactlyInAnyOrder("f07", "f08", "f31");
        assertThat(foundStrictly("見本市デイ")).containsExactly("f07");
        assertThat(foundStrictly("デイケア")).containsExactlyInAnyOrder("f09", "f10");
        assertThat(foundStrictly("でいけあ")).containsExactlyInAnyOrder("f09", "f10");
        assertThat(foundStrictly("通所リハ")).containsExactlyInAnyOrder("f09", "f10");
    }

    @ParameterizedTest
    @CsvSource({
        "訪看, f03 f04",
        "ほうもんかんご, f03 f04",
        "homonkango, f03 f04",
        "ほもんかんご, f03 f04",
        "roken, f11 f12",
        "ヘルパー, f05",
        "定期巡回, f06",
        "老健, f11 f12",
        "特養, f13 f14",
        "グループホーム, f16",
        "ＧＨ, f16",
        "ぐるーぷほーむ, f16",
        "小多機, f17",
        "看多機, f18",
        "サ高住, f19",
        "有料, f20",
        "包括, f27",
        "地ケア病棟, f21",
        "連携室, f21",
        "在支診, f22",
        "社協, f28",
        "ショート, f29",
        "歯医者, f25",
        "くすり, f26",
        "保険薬局, f26",
        "胃ろう, f04",
        "PEG, f04",
        "気切, f04",
        "IVH, f22",
        "麻薬, f26",
        "オピオイド, f26",
        "ST, f04",
        "PT, f09",
        "ACP, f33",
        "アドバンス・ケア・プランニング, f33",
        "退カンファ, f33",
        "医ケア児, f24",
        "養護老人ホーム, f15",
    })
    void shortFormsMeetTheRegistersOwnWords(String typed, String ids) {
        assertThat(foundStrictly(typed)).containsExactlyInAnyOrder(ids.split(" "));
    }

    @Test
    void partsOfLongWordsAreFound() {
        assertThat(foundStrictly("リハビリ")).containsExactlyInAnyOrder("f09", "f10", "f32");
        assertThat(foundStrictly("小規模")).containsExactlyInAnyOrder("f17", "f18");
        assertThat(foundStrictly("訪問")).contains("f03", "f04", "f05", "f22", "f25", "f32");
        assertThat(foundStrictly("老人ホーム")).containsExactlyInAnyOrder("f13", "f15", "f20");
    }

    @Test
    void aWordIsNotFoundAcrossTheBordersOfOthers() {
        assertThat(found("京都")).isEmpty();
        assertThat(foundStrictly("東京都")).containsExactly("f30");
    }

    @ParameterizedTest
    @CsvSource({
        "高橋, f22",
        "髙橋, f22",
        "川崎, f24",
        "川﨑, f24",
        "吉田, f25",
        "𠮷田, f25",
        "斎藤, f23",
        "齋藤, f23",
        "斉藤, f23",
        "齊藤, f23"
    })
    void variantCharactersAreTheSameName(String typed, String id) {
        assertThat(foundStrictly(typed)).containsExactly(id);
    }

    @Test
    void radicalsFromPdfsAreTheCharactersThatTheyLookLike() {
        assertThat(foundStrictly("⽼健")).containsExactlyInAnyOrder("f11", "f12");
        assertThat(foundStrictly("⻭医者")).containsExactly("f25");
    }

    @ParameterizedTest
    @CsvSource({
        "たかはし, f22",
        "タカハシ, f22",
        "ﾀｶﾊｼ, f22",
        "ゆずりは, f08",
        "ちゅうおうびょういん, f21",
        "りんどう, f04",
        "こどもクリニック, f24",
    })
    void namesAreFoundByHowTheyAreRead(String typed, String id) {
        assertThat(foundStrictly(typed)).containsExactly(id);
    }

    @Test
    void readingsOfOrdinaryWordsAreFoundInText() {
        assertThat(foundStrictly("りがくりょうほうし")).containsExactly("f09");
        assertThat(foundStrictly("そうげい")).containsExactly("f07");
    }

    @Test
    void widthCaseAndDashesDoNotMatter() {
        assertThat(foundStrictly("２４時間")).containsExactly("f03");
        assertThat(foundStrictly("センター　やまぶき")).containsExactly("f31");
        assertThat(foundStrictly("ディサービスセンター")).contains("f31", "f07");
        assertThat(foundStrictly("訪問看護ステーシヨン")).containsExactlyInAnyOrder("f03", "f04");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0999-11-0022",
                "0999110022",
                "０９９９－１１－００２２",
                "0999 11 0022",
                "(0999)11-0022",
                "11-0022",
                "110022"
            })
    void aPhoneNumberIsFoundHoweverItIsBrokenUp(String typed) {
        assertThat(foundStrictly(typed)).containsExactly("f22");
    }

    @Test
    void officeNumbersAreFoundWholeWithTheirLettersAndByTheirBeginning() {
        assertThat(foundStrictly("0699000013")).containsExactly("f13");
        assertThat(foundStrictly("06990000a9")).containsExactly("f29");
        assertThat(foundStrictly("0699000")).contains("f01", "f29", "f32").doesNotContain("f22");
    }

    @Test
    void severalWordsMustAllBeThere() {
        assertThat(foundStrictly("浜田町 訪看")).containsExactly("f04");
        assertThat(foundStrictly("浜田町　デイケア")).containsExactly("f10");
        assertThat(foundStrictly("浜田町の老健")).containsExactly("f11");
        assertThat(foundStrictly("見本市で訪問看護")).containsExactly("f03");
    }

    @Test
    void whenNothingHoldsEveryWordTheNearestIsShownAndSaid() {
        var results = search("浜田町 訪看 日曜");

        assertThat(results.relaxed()).isTrue();
        assertThat(results.hits().getFirst().id()).isEqualTo("f04");
    }

    @ParameterizedTest
    @CsvSource({"ケアマネヅャー, f01", "リハビリデーション, f32", "言語聴覚土, f04", "訪問看護ステーチョン, f03", "こもれぴ, f07"})
    void oneWrongCharacterInALongerWordStillFinds(String typed, String id) {
        var results = search(typed);

        assertThat(results.relaxed()).isTrue();
        assertThat(results.hits()).extracting(Hit::id).contains(id);
    }

    @Test
    void anExactNameComesFirst() {
        assertThat(found("見本市社会福祉協議会")).first().isEqualTo("f28");
        assertThat(found("訪問看護ステーションりんどう（見本）")).first().isEqualTo("f04");
    }

    @Test
    void aNameCountsMoreThanAMention() {
        assertThat(found("緩和ケア")).first().isEqualTo("f33");
    }

    @Test
    void onlyTheFieldsAskedForAreLookedIn() {
        assertThat(over("褥瘡", "name", "service")).isZero();
        assertThat(over("褥瘡", "about")).isEqualTo(1);
        assertThat(over("0999110022", "name")).isZero();
        assertThat(over("0999110022", "phone")).isEqualTo(1);
        assertThat(over("訪問看護 浜田町", "phone", "kind")).isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> over("訪看", "colour"));
    }

    private static long over(String text, String... fields) {
        return Facilities.index().search(Query.of(text).over(fields)).total();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "　"})
    void nothingTypedFindsEverythingByName(String typed) {
        var results = search(typed);

        assertThat(results.total()).isEqualTo(Facilities.all().size());
        assertThat(results.hits().getFirst().id()).isEqualTo("f20");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "訪看)(", "*:*", "NOT", "\\", "{}", "の", "。。。", "🏥", "a AND b OR", "~~~", "\u0000"})
    void nothingThatCanBeTypedBreaksTheSearch(String typed) {
        assertThat(search(typed).total()).isNotNegative();
    }

    @Test
    void aVeryLongTextIsNoHarm() {
        assertThat(search("訪問看護 ".repeat(500)).hits()).isNotEmpty();
    }

    @Test
    void foundWordsAreMarkedInWhatWasWritten() {
        var hits = Facilities.index()
                .search(Query.of("床ずれ").marking("about", "name"))
                .hits();

        var snippet = hits.getFirst().marked("about").orElseThrow();
        assertThat(snippet.pieces()).contains(new Snippet.Piece("褥瘡", true));
        assertThat(snippet.plain()).contains("看取りと褥瘡の処置");
        assertThat(hits.getFirst().marked("name")).isEmpty();
    }
}
