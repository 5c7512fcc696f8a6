package org.tsumugi.accounts.passwords;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import me.gosimple.nbvcxz.Nbvcxz;
import me.gosimple.nbvcxz.resources.Configuration;
import me.gosimple.nbvcxz.resources.ConfigurationBuilder;
import me.gosimple.nbvcxz.resources.Dictionary;
import me.gosimple.nbvcxz.resources.DictionaryBuilder;
import org.springframework.stereotype.Component;
import org.tsumugi.shared.Refused;
import org.tsumugi.shared.Texts;

/// What a new password must keep to: 13 to 128 characters of any kind, and not quickly guessed from lists of common and
/// breached passwords, words and names, or from what is known of the person (NIST SP 800-63B, 3.1.1.2).
///
/// No rule of composition and no expiry: both make people write passwords down.
@Component
public class PasswordRules {

    static final int SHORTEST = 13;
    static final int LONGEST = 128;

    /// So many guesses take a second of one good graphics card against a fast hash, and years against ours.
    private static final BigDecimal GUESSES = BigDecimal.TEN.pow(10);

    private static final List<String> OURS = List.of(
            "tsumugi",
            "mihon",
            "tsuruoka",
            "sakata",
            "shonai",
            "yamagata",
            "つむぎ",
            "紬",
            "鶴岡",
            "酒田",
            "庄内",
            "山形",
            "つるおか",
            "さかた",
            "しょうない",
            "やまがた",
            "ぱすわーど",
            "パスワード",
            "password");

    /// The lists are read at the first new password: most starts of the portal see none.
    private static final class Lists {
        private static final List<Dictionary> KNOWN = ConfigurationBuilder.getDefaultDictionaries();
    }

    /// @param known words that name the person or their place
    /// @throws Refused with the rule that is broken
    public void require(String password, Collection<String> known) {
        Texts.requireStorable(password);
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            throw new Refused("accounts.refused.password-too-short", SHORTEST);
        }
        if (length > LONGEST) {
            throw new Refused("accounts.refused.password-too-long", LONGEST);
        }
        if (PasswordPatterns.isOne(password) || guesses(password, known).compareTo(GUESSES) < 0) {
            throw new Refused("accounts.refused.password-guessable");
        }
    }

    private static BigDecimal guesses(String password, Collection<String> known) {
        DictionaryBuilder words =
                new DictionaryBuilder().setDictionaryName("known").setExclusion(true);
        OURS.forEach(word -> words.addWord(word, 1));
        known.stream()
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(word -> word.length() > 1)
                .forEach(word -> words.addWord(word, 1));
        List<Dictionary> lists = new ArrayList<>(Lists.KNOWN);
        lists.add(words.createDictionary());
        Configuration rules = new ConfigurationBuilder()
                .setLocale(Locale.ENGLISH)
                .setDictionaries(lists)
                .createConfiguration();
        return new Nbvcxz(rules).estimate(password).getGuesses();
    }

    /// The same password from every keyboard: full width and composed signs are one with their plain forms.
    public static String normal(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC);
    }
}
