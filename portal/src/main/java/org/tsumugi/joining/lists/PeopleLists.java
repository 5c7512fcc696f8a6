package org.tsumugi.joining.lists;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.directory.FacilityId;
import org.tsumugi.joining.desk.Inviters;
import org.tsumugi.joining.desk.Places;
import org.tsumugi.joining.desk.Slip;
import org.tsumugi.joining.invitations.InvitationId;
import org.tsumugi.joining.invitations.InvitationWriter;
import org.tsumugi.joining.invitations.InvitationWriter.Draft;
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

    private final InvitationWriter writer;
    private final KnownStore known;
    private final Places places;
    private final Inviters inviters;
    private final Members members;
    private final Letters letters;

    PeopleLists(
            InvitationWriter writer,
            KnownStore known,
            Places places,
            Inviters inviters,
            Members members,
            Letters letters) {
        this.writer = writer;
        this.known = known;
        this.places = places;
        this.inviters = inviters;
        this.members = members;
        this.letters = letters;
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
        List<Draft> drafts = checked.good().stream()
                .map(one -> new Draft(InvitationId.next(), one.invitee(), one.facility()))
                .toList();
        for (int from = 0; from < drafts.size(); from += AT_ONCE) {
            slips.addAll(writer.write(drafts.subList(from, Math.min(from + AT_ONCE, drafts.size()))));
        }
        return new ListOutcome(drafts.size() - slips.size(), slips);
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
