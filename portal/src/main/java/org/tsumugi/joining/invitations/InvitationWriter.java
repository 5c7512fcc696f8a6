package org.tsumugi.joining.invitations;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tsumugi.accounts.SlipCodes;
import org.tsumugi.joining.desk.LetterTexts;
import org.tsumugi.joining.desk.Slip;
import org.tsumugi.joining.invitations.InvitationStore.Fresh;
import org.tsumugi.mail.Letter;
import org.tsumugi.mail.LetterId;
import org.tsumugi.mail.Letters;
import org.tsumugi.shared.Actor;

/// Writes invitations: a letter to who has an address where mail is set up, else a slip to be printed.
@Component
public class InvitationWriter {

    private static final Duration VALID = Duration.ofDays(14);

    /// @param facility its name
    public record Draft(InvitationId id, Invitee invitee, String facility) {}

    private record Written(Draft draft, Slip slip, Optional<Letter> letter) {

        Optional<LetterId> letterId() {
            return letter.map(Letter::id);
        }
    }

    private final InvitationStore store;
    private final Letters letters;
    private final LetterTexts texts;
    private final SlipCodes codes;
    private final Clock clock;

    InvitationWriter(InvitationStore store, Letters letters, LetterTexts texts, SlipCodes codes, Clock clock) {
        this.store = store;
        this.letters = letters;
        this.texts = texts;
        this.codes = codes;
        this.clock = clock;
    }

    /// Some hundreds at once.
    ///
    /// @return what is to be printed, for those whom no letter reaches
    public List<Slip> write(List<Draft> drafts) {
        Instant end = clock.instant().plus(VALID);
        List<Written> written = written(drafts, end);
        store.add(
                written.stream()
                        .map(one -> new Fresh(
                                one.draft().id(),
                                one.draft().invitee(),
                                codes.hash(one.slip().code()),
                                one.letterId()))
                        .toList(),
                Actor.current().id(),
                end);
        return slips(written);
    }

    /// A new code in the place of the former, which is void.
    Optional<Slip> writeAgain(Draft draft) {
        Instant end = clock.instant().plus(VALID);
        List<Written> written = written(List.of(draft), end);
        written.forEach(one -> store.renew(draft.id(), codes.hash(one.slip().code()), one.letterId(), end));
        return slips(written).stream().findFirst();
    }

    private List<Written> written(List<Draft> drafts, Instant end) {
        String inviter = Actor.current().name();
        return Actor.SYSTEM.act(() -> {
            Optional<String> portal = letters.address().filter(address -> letters.canSend());
            List<Written> all = drafts.stream()
                    .map(draft -> written(draft, inviter, portal, end))
                    .toList();
            List<Letter> posted =
                    all.stream().flatMap(one -> one.letter().stream()).toList();
            if (!posted.isEmpty()) {
                letters.postAll(posted);
            }
            return all;
        });
    }

    private Written written(Draft draft, String inviter, Optional<String> portal, Instant end) {
        Slip slip = new Slip(Slip.Use.JOIN, draft.invitee().name().whole(), draft.facility(), codes.fresh(), end);
        return new Written(
                draft,
                slip,
                portal.flatMap(address -> draft.invitee()
                        .mail()
                        .map(mail -> texts.invitation(LetterId.next(), mail, slip, inviter, address))));
    }

    private static List<Slip> slips(List<Written> written) {
        return written.stream()
                .filter(one -> one.letter().isEmpty())
                .map(Written::slip)
                .toList();
    }
}
