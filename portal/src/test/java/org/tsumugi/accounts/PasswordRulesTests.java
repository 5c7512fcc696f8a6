package org.tsumugi.accounts;

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
    @ValueSource(strings = {"りんごと青い自転車とラジオ", "kaki-no-tane-to-yuki", "aaa bbbX 7uu kernel wombat", "梅の木の下で三時に待つ猫たち"})
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
                "nurse-nurse-nurse"
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
