package org.tsumugi.accounts.owners;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tsumugi.mail.Letter;
import org.tsumugi.mail.LetterId;
import org.tsumugi.mail.Letters;
import org.tsumugi.members.Newcomers;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.MemberId;
import org.tsumugi.shared.Refused;
import org.tsumugi.shared.Region;
import org.tsumugi.shell.WordsProvider;

/// Tells the owner of an account by letter what has become of its keys: if it was not they, they learn of it. The
/// letter holds no key and no link, and goes out with the act or not at all.
@Component
public class Tidings {

    public enum Kind {
        PASSKEY,
        APP,
        CARD,
        PROVIDER,
        LOST
    }

    private static final DateTimeFormatter JAPANESE =
            DateTimeFormatter.ofPattern("yyyy年M月d日 H時mm分", Locale.JAPANESE).withZone(Region.ZONE);
    private static final DateTimeFormatter ENGLISH =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.ENGLISH).withZone(Region.ZONE);

    private final AccountStore accounts;
    private final Newcomers newcomers;
    private final Letters letters;
    private final WordsProvider words;
    private final Clock clock;

    Tidings(AccountStore accounts, Newcomers newcomers, Letters letters, WordsProvider words, Clock clock) {
        this.accounts = accounts;
        this.newcomers = newcomers;
        this.letters = letters;
        this.words = words;
        this.clock = clock;
    }

    /// Nothing where no mail is set up, or the member has said no address.
    public void tell(MemberId member, Kind what) {
        Actor.SYSTEM.act(() -> {
            if (letters.canSend()) {
                accounts.find(member)
                        .map(Account::actor)
                        .ifPresent(owner ->
                                mail(owner).ifPresent(address -> letters.post(letter(address, owner.name(), what))));
            }
        });
    }

    /// Shown to others or not, and also of who may read no member's profile.
    private Optional<String> mail(Actor owner) {
        return newcomers.mailbox(owner.id()).flatMap(Tidings::address);
    }

    private static Optional<String> address(String typed) {
        try {
            return Optional.of(Letter.address(typed));
        } catch (Refused noAddress) {
            return Optional.empty();
        }
    }

    private Letter letter(String address, String name, Kind what) {
        String text =
                text(Locale.JAPANESE, JAPANESE, name, what) + "\n\n--\n\n" + text(Locale.ENGLISH, ENGLISH, name, what);
        return new Letter(
                LetterId.next(),
                address,
                words.getTranslation("accounts.letter.subject", Locale.JAPANESE),
                text,
                false);
    }

    private String text(Locale language, DateTimeFormatter times, String name, Kind what) {
        return words.getTranslation(
                "accounts.letter.text",
                language,
                name,
                times.format(clock.instant()),
                words.getTranslation("accounts.letter." + what, language));
    }
}
