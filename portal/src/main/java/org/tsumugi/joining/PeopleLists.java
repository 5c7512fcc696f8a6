package org.tsumugi.joining;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.accounts.SlipCodes;
import org.tsumugi.directory.FacilityId;
import org.tsumugi.joining.InvitationStore.Fresh;
import org.tsumugi.joining.ListChecker.Good;
import org.tsumugi.mail.Letter;
import org.tsumugi.mail.LetterId;
import org.tsumugi.mail.Letters;
import org.tsumugi.members.Members;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.May;
import org.tsumugi.shared.Refused;
import org.tsumugi.shared.Right;

/// The door to inviting many at once from a list: look at what it would bring, then take it.
@Service
@May(Right.INVITE)
@Transactional
public class PeopleLists {

    private static final int AT_ONCE = 500;

    private final InvitationStore store;
    private final KnownStore known;
    private final PlaceStore places;
    private final Inviters inviters;
    private final Members members;
    private final Letters letters;
    private final LetterTexts texts;
    private final SlipCodes codes;
    private final Clock clock;

    PeopleLists(
            InvitationStore store,
            KnownStore known,
            PlaceStore places,
            Inviters inviters,
            Members members,
            Letters letters,
            LetterTexts texts,
            SlipCodes codes,
            Clock clock) {
        this.store = store;
        this.known = known;
        this.places = places;
        this.inviters = inviters;
        this.members = members;
        this.letters = letters;
        this.texts = texts;
        this.codes = codes;
        this.clock = clock;
    }

    /// Says what the list would bring; nothing is changed.
    @Transactional(readOnly = true)
    public ListReport tryOut(byte[] list) {
        PeopleList read = PeopleList.read(list);
        ListChecker checked = checked(read);
        boolean mail = Actor.SYSTEM.act(letters::canSend);
        return new ListReport(
                read.rows().size() + read.broken().size(),
                checked.good().size(),
                mail
                        ? (int) checked.good().stream()
                                .filter(one -> one.invitee().mail().isPresent())
                                .count()
                        : 0,
                notes(read, checked));
    }

    /// Invites everyone of the list.
    ///
    /// @param onlyGood whether rows that have something to mend stay out; else nobody is invited when there are any
    public ListOutcome take(byte[] list, boolean onlyGood) {
        PeopleList read = PeopleList.read(list);
        ListChecker checked = checked(read);
        if (!onlyGood && !notes(read, checked).isEmpty()) {
            throw new Refused("joining.refused.list-faults");
        }
        List<Slip> slips = new ArrayList<>();
        int sent = 0;
        boolean mail = Actor.SYSTEM.act(letters::canSend);
        Instant end = clock.instant().plus(Invitations.VALID);
        List<Good> good = checked.good();
        for (int from = 0; from < good.size(); from += AT_ONCE) {
            sent += invite(good.subList(from, Math.min(from + AT_ONCE, good.size())), mail, end, slips);
        }
        return new ListOutcome(sent, slips);
    }

    private int invite(List<Good> some, boolean mail, Instant end, List<Slip> slips) {
        List<Letter> written = new ArrayList<>();
        List<Fresh> fresh = new ArrayList<>();
        String portal = Actor.SYSTEM.act(letters::address).orElse("");
        for (Good one : some) {
            String code = codes.fresh();
            Optional<LetterId> letter = Optional.empty();
            if (mail && one.invitee().mail().isPresent()) {
                LetterId id = LetterId.next();
                letter = Optional.of(id);
                written.add(texts.invitation(
                        id, one.invitee(), one.facility(), Actor.current().name(), code, portal, end));
            } else {
                slips.add(new Slip(Slip.Use.JOIN, one.invitee().name().whole(), one.facility(), code, end));
            }
            fresh.add(new Fresh(InvitationId.next(), one.invitee(), codes.hash(code), letter));
        }
        if (!written.isEmpty()) {
            Actor.SYSTEM.act(() -> letters.postAll(written));
        }
        store.add(fresh, Actor.current().id(), end);
        return written.size();
    }

    private ListChecker checked(PeopleList read) {
        ListChecker checker = new ListChecker(members.professions(), places.all(), inviters.facilities());
        read.rows().forEach(checker::check);
        Set<FacilityId> named = checker.good().stream()
                .flatMap(one -> one.invitee().facility().stream())
                .collect(Collectors.toSet());
        checker.without(known.members(named), "joining.fault.member");
        checker.without(known.invited(named), "joining.fault.invited");
        return checker;
    }

    private static List<RowNote> notes(PeopleList read, ListChecker checked) {
        return Stream.concat(read.broken().stream(), checked.notes().stream())
                .sorted(Comparator.comparingInt(RowNote::line))
                .toList();
    }
}
