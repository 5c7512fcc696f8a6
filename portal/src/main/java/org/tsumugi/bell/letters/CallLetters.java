package org.tsumugi.bell.letters;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.tsumugi.bell.letters.DigestStore.Count;
import org.tsumugi.bell.letters.DueStore.Due;
import org.tsumugi.mail.Letter;
import org.tsumugi.mail.LetterId;
import org.tsumugi.mail.Letters;
import org.tsumugi.members.Newcomers;
import org.tsumugi.shared.MemberId;
import org.tsumugi.shared.Refused;
import org.tsumugi.shell.WordsProvider;

/// Words of letters that call: that something waits and where, never what, by whom or in which team.
@Component
class CallLetters {

    /// A mail server that was away longer than this sends none of it: who may still read is asked before.
    private static final Duration OF_USE = Duration.ofHours(2);

    private final Letters letters;
    private final Newcomers newcomers;
    private final WordsProvider words;

    CallLetters(Letters letters, Newcomers newcomers, WordsProvider words) {
        this.letters = letters;
        this.newcomers = newcomers;
        this.words = words;
    }

    /// Empty for who has said no address.
    Optional<Letter> of(Due due, Instant now) {
        String link = address() + "/feed/" + due.thread().value() + "?at=" + due.position();
        return letter(
                due.member(),
                now,
                language -> words.getTranslation("bell.letter." + due.kind(), language),
                language -> words.getTranslation(
                        "bell.letter.text",
                        language,
                        words.getTranslation("bell.letter." + due.kind(), language),
                        link,
                        settings()));
    }

    Optional<Letter> of(Count count, Instant now) {
        return letter(
                count.member(),
                now,
                language -> words.getTranslation("bell.digest.subject", language),
                language -> words.getTranslation(
                        "bell.digest.text", language, count.calls(), count.posts(), address() + "/bell", settings()));
    }

    private Optional<Letter> letter(
            MemberId member, Instant now, Function<Locale, String> subject, Function<Locale, String> text) {
        return newcomers
                .mailbox(member)
                .flatMap(CallLetters::usable)
                .map(address -> new Letter(
                        LetterId.next(),
                        address,
                        subject.apply(Locale.JAPANESE),
                        text.apply(Locale.JAPANESE) + "\n\n--\n\n" + text.apply(Locale.ENGLISH),
                        false,
                        Optional.of(now.plus(OF_USE))));
    }

    private static Optional<String> usable(String typed) {
        try {
            return Optional.of(Letter.address(typed));
        } catch (Refused noAddress) {
            return Optional.empty();
        }
    }

    private String settings() {
        return address() + "/bell/telling";
    }

    private String address() {
        return letters.address().orElse("");
    }
}
