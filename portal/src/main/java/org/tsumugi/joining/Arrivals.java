package org.tsumugi.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.accounts.Keys;
import org.tsumugi.joining.applications.Applicant;
import org.tsumugi.joining.applications.ApplicationBox;
import org.tsumugi.joining.applications.ApplicationId;
import org.tsumugi.joining.desk.Choice;
import org.tsumugi.joining.desk.FullName;
import org.tsumugi.joining.desk.Places;
import org.tsumugi.joining.desk.Slip;
import org.tsumugi.joining.documents.Agreements;
import org.tsumugi.joining.documents.Document;
import org.tsumugi.joining.invitations.Invitation;
import org.tsumugi.joining.invitations.Invited;
import org.tsumugi.joining.invitations.Invitee;
import org.tsumugi.joining.invitations.OpenInvitations;
import org.tsumugi.members.Members;
import org.tsumugi.members.NewMember;
import org.tsumugi.members.Newcomers;
import org.tsumugi.members.Profession;
import org.tsumugi.members.standing.Confirmations;
import org.tsumugi.members.standing.Staff;
import org.tsumugi.shared.May;
import org.tsumugi.shared.MemberId;
import org.tsumugi.shared.Refused;
import org.tsumugi.shared.Right;
import org.tsumugi.shared.Role;

/// The door through which the portal lets someone in who holds a code: strangers reach it by the [Threshold] only.
@Service
@May(Right.JOIN)
@Transactional
public class Arrivals {

    private static final int CHOICES = 50;

    private final OpenInvitations invitations;
    private final ApplicationBox applications;
    private final Places places;
    private final Agreements documents;
    private final Members members;
    private final Newcomers newcomers;
    private final Staff staff;
    private final Confirmations confirmations;
    private final Keys keys;

    Arrivals(
            OpenInvitations invitations,
            ApplicationBox applications,
            Places places,
            Agreements documents,
            Members members,
            Newcomers newcomers,
            Staff staff,
            Confirmations confirmations,
            Keys keys) {
        this.confirmations = confirmations;
        this.invitations = invitations;
        this.applications = applications;
        this.places = places;
        this.documents = documents;
        this.members = members;
        this.newcomers = newcomers;
        this.staff = staff;
        this.keys = keys;
    }

    @Transactional(readOnly = true)
    public Optional<Invited> find(String code) {
        return invitations.find(code).filter(this::isOpen).map(this::shown);
    }

    private boolean isOpen(Invitation kept) {
        return kept.invitee()
                .facility()
                .filter(place -> !newcomers.isOpen(place))
                .isEmpty();
    }

    private Invited shown(Invitation kept) {
        Invitee invitee = kept.invitee();
        Profession profession = members.professions().stream()
                .filter(known -> known.code().equals(invitee.profession()))
                .findFirst()
                .orElseThrow();
        return new Invited(
                invitee.name(),
                profession,
                kept.facilityName(),
                invitee.roles().contains(Role.ADMINISTRATOR),
                kept.expiresAt());
    }

    @Transactional(readOnly = true)
    public List<Document> documents() {
        return documents.current();
    }

    @Transactional(readOnly = true)
    public List<Profession> professions() {
        return members.professions();
    }

    /// Facilities by name, as public registers have them.
    @Transactional(readOnly = true)
    public List<Choice> facilities(String text, int offset, int most) {
        return places.find(text, Optional.empty(), offset, Math.min(most, CHOICES));
    }

    /// Keeps that somebody asks to join; whether they are known is not said.
    public ApplicationId apply(Applicant applicant) {
        applicant.name().requireProper();
        if (members.professions().stream().noneMatch(known -> known.code().equals(applicant.profession()))) {
            throw new Refused("joining.refused.profession");
        }
        if (places.find(applicant.facility()).isEmpty()) {
            throw new Refused("joining.refused.facility");
        }
        return applications.put(applicant);
    }

    /// Makes a member with an account out of an invitation, all or nothing.
    ///
    /// @throws Refused for a code that is good for nothing, and for whatever the person has to mend
    public MemberId take(String code, Arrival arrival) {
        Invitation kept = invitations.lock(code).filter(this::isOpen).orElseThrow(() -> new Refused(Slip.NO_SUCH_CODE));
        List<Document> due = documents.current();
        requireFlawless(arrival, kept, due);
        Invitee invitee = kept.invitee();
        FullName name = arrival.name();
        MemberId member = members.enrol(new NewMember(
                name.family(),
                name.given(),
                name.familyKana(),
                name.givenKana(),
                Optional.empty(),
                invitee.profession(),
                invitee.facility(),
                invitee.roles()));
        invitee.until().ifPresent(last -> staff.limit(member, Optional.of(last)));
        keys.open(member, arrival.userName(), arrival.password(), known(name, kept));
        confirmations.joined(member);
        documents.accept(member, due);
        invitations.taken(kept.id(), member);
        invitee.mail().ifPresent(mail -> newcomers.keepMailbox(member, mail));
        return member;
    }

    /// All that has to be mended is said at once, not one thing after the other.
    private void requireFlawless(Arrival arrival, Invitation kept, List<Document> due) {
        List<Refused> faults = new ArrayList<>();
        for (Runnable rule : List.<Runnable>of(
                arrival.name()::requireProper, () -> Agreements.requireCurrent(arrival.accepted(), due))) {
            try {
                rule.run();
            } catch (Refused fault) {
                faults.add(fault);
            }
        }
        faults.addAll(keys.faults(arrival.userName(), arrival.password(), known(arrival.name(), kept)));
        Mistakes.refuse(faults);
    }

    private static List<String> known(FullName name, Invitation kept) {
        return Stream.concat(
                        name.parts().stream(),
                        Stream.of(
                                kept.facilityName(),
                                kept.invitee().mail().orElse("").replaceFirst("@.*", "")))
                .toList();
    }
}
