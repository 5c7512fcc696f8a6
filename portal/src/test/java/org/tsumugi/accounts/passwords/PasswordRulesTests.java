package org.tsumugi.accounts.passwords;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tsumugi.shared.Refused;

class PasswordRulesTests {

    private final PasswordRules rules = new PasswordRules();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "りんごと青い自転車とラジオ",
                "kaki-no-tane-to-yuki",
                "aaa bbbX 7uu kernel wombat",
                "梅の木の下で三時に待つ猫たち",
                "ゆきのふるよるにねこがさんびき",
                "山形の雪と庄内の柿と三輪車",
                "8402 7713 9056 2281"
            })
    void wordsInARowAreTakenWithoutAnyRuleOfComposition(String password) {
        assertThatCode(() -> rules.require(password, List.of("nurse"))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1234567890123",
                "correct horse battery staple",
                "passwordpassword",
                "P@ssw0rd12345",
                "qwertyuiop[]asdf",
                "aaaaaaaaaaaaaaaaaaaa",
                "abcabcabcabcabc",
                "tsumugi-tsumugi",
                "nurse-nurse-nurse",
                "password1234567",
                "qwertyuiop123",
                "1qaz2wsx3edc4rfv",
                "asdfghjkl;zxcvbnm",
                "20261123-20261123",
                "welcome2tsumugi2026",
                "Tsuruoka-Sakata-2026",
                "p@ssw0rdp@ssw0rd",
                "さくらさくらさくらさくらさくら",
                "あいうえおかきくけこさしすせそ",
                "ぱすわーどぱすわーどぱすわーど",
                "山田花子山田花子山田花子山田花子",
                "いろはいろはいろはいろはいろ",
                "20261123 19850401 2026",
                "ぱすわーどパスワードpassword",
                "鶴岡酒田庄内山形鶴岡酒田庄内",
                "アイウエオカキクケコサシス",
                "ああああいいいいいうううう",
                "abcdefghijklmn",
                "nurse19850401nurse"
            })
    void whatIsCommonBreachedOrMadeOfTheOwnNameIsRefused(String password) {
        assertThatThrownBy(() -> rules.require(password, List.of("nurse")))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.words()).isEqualTo("accounts.refused.password-guessable"));
    }

    @Test
    void thirteenCharactersAreTheLeastAndManyAreTheMost() {
        assertThatThrownBy(() -> rules.require("梅の木の下で三時に待つ猫".substring(0, 12), List.of()))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> rules.require("梅の木".repeat(50), List.of())).isInstanceOf(Refused.class);
    }
}
