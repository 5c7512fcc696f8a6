package org.tsumugi.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Japanese typed in Latin letters.
class RomajiTests {

    @ParameterizedTest
    @CsvSource({
        "tsuruoka, つるおか",
        "turuoka, つるおか",
        "shika, しか",
        "sika, しか",
        "yakkyoku, やっきょく",
        "byoin, びょいん",
        "byōin, びょいん",
        "kyôritsu, きょりつ",
        "shimbashi, しんばし",
        "konno, こんの",
        "jun'ichi, じゅんいち",
        "matcha, まっちゃ",
        "hokkaido, ほっかいど",
        "ganka, がんか",
        "fujishima, ふじしま"
    })
    void isReadAfterHepburnAndKunrei(String latin, String kana) {
        assertThat(Romaji.toHiragana(latin)).contains(kana);
    }

    @ParameterizedTest
    @ValueSource(strings = {"copd", "als", "pt", "net4u", "訪看", "xyz", ""})
    void whatIsNoJapaneseSoWrittenIsLeftAlone(String other) {
        assertThat(Romaji.toHiragana(other)).isEmpty();
    }

    @Test
    void longVowelsCountForNothingWhereSoundsAreCompared() {
        assertThat(Kana.spoken("びょういん")).isEqualTo(Kana.spoken("びょいん")).isEqualTo(Kana.spoken("ビョーイン"));
        assertThat(Kana.spoken("おおやま")).isEqualTo(Kana.spoken("おやま"));
        assertThat(Kana.spoken("おう")).as("only what is drawn").isEqualTo("お");
        assertThat(Kana.spoken("いいん")).isEqualTo("いいん");
    }
}
