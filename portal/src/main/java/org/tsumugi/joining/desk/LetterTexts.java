package org.tsumugi.joining.desk;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tsumugi.mail.Letter;
import org.tsumugi.mail.LetterId;
import org.tsumugi.shared.Region;
import org.tsumugi.shell.WordsProvider;

/// What letters say: in Japanese and below in English, because nobody has chosen a language yet. The code stands in the
/// text beside the link, for mailboxes that take links away.
@Component
public class LetterTexts {

    private static final DateTimeFormatter JAPANESE =
            DateTimeFormatter.ofPattern("yyyy年M月d日 H時mm分", Locale.JAPANESE).withZone(Region.ZONE);
    private static final DateTimeFormatter ENGLISH =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.ENGLISH).withZone(Region.ZONE);

    private final WordsProvider words;

    LetterTexts(WordsProvider words) {
        this.words = words;
    }

    /// @param from   who invites
    /// @param portal the portal's address
    public Letter invitation(LetterId id, String mail, Slip slip, String from, String portal) {
        return secret(
                id,
                mail,
                "joining.letter.invitation.subject",
                "joining.letter.invitation.text",
                slip.expiresAt(),
                slip.name(),
                slip.facility(),
                from,
                portal + "/join?code=" + slip.code(),
                slip.code(),
                portal + "/join");
    }

    public Letter reset(LetterId id, String mail, String name, String code, String portal, Instant end) {
        return secret(
                id,
                mail,
                "joining.letter.reset.subject",
                "joining.letter.reset.text",
                end,
                name,
                portal + "/reset?code=" + code,
                code,
                portal + "/reset");
    }

    public Letter refusal(LetterId id, String mail, String name, String reason) {
        return new Letter(
                id,
                mail,
                words.getTranslation("joining.letter.refusal.subject", Locale.JAPANESE),
                Stream.of(Locale.JAPANESE, Locale.ENGLISH)
                        .map(language -> words.getTranslation("joining.letter.refusal.text", language, name, reason))
                        .collect(Collectors.joining("\n\n")),
                false);
    }

    public Letter trial(LetterId id, String mail) {
        return new Letter(
                id,
                mail,
                words.getTranslation("joining.letter.trial.subject", Locale.JAPANESE),
                words.getTranslation("joining.letter.trial.text", Locale.JAPANESE)
                        + "\n\n"
                        + words.getTranslation("joining.letter.trial.text", Locale.ENGLISH),
                false);
    }

    private Letter secret(LetterId id, String mail, String subject, String text, Instant end, String... values) {
        String both = words.getTranslation(text, Locale.JAPANESE, with(JAPANESE.format(end), values))
                + "\n\n--\n\n"
                + words.getTranslation(text, Locale.ENGLISH, with(ENGLISH.format(end), values));
        return new Letter(id, mail, words.getTranslation(subject, Locale.JAPANESE), both, true, Optional.of(end));
    }

    private static Object[] with(String end, String... values) {
        return Stream.concat(Stream.of(end), Stream.of(values)).toArray();
    }
}
