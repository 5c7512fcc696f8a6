package org.tsumugi.joining;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.accounts.Keys;
import org.tsumugi.accounts.SlipCodes;
import org.tsumugi.members.Members;
import org.tsumugi.members.NewMember;
import org.tsumugi.members.Newcomers;
import org.tsumugi.members.Profession;
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

    /// One sentence for codes that are wrong, used, withdrawn or too old: none of it is a stranger's to know.
    static final String NO_SUCH_CODE = "joining.refused.code";

    private static final int CHOICES = 50;

    private final InvitationStore store;
    private final ApplicationStore applications;
    private final PlaceStore places;
    private final DocumentStore documents;
    private final Members members;
    private final Newcomers newcomers;
    private final Staff staff;
    private final Keys keys;
    private final SlipCodes codes;

    Arrivals(
            InvitationStore store,
            ApplicationStore applications,
            PlaceStore places,
            DocumentStore documents,
            Members members,
            Newcomers newcomers,
            Staff staff,
            Keys keys,
            SlipCodes codes) {
        this.store = store;
        this.applications = applications;
        this.places = places;
        this.documents = documents;
        this.members = members;
        this.newcomers = newcomers;
        this.staff = staff;
        this.keys = keys;
        this.codes = codes;
    }

    @Transactional(readOnly = true)
    public Optional<Invited> find(String code) {
        return store.find(codes.hash(code)).filter(this::isOpen).map(this::shown);
    }

    private boolean isOpen(InvitationStore.Kept kept) {
        return kept.invitee()
                .facility()
                .filter(place -> !newcomers.isOpen(place))
                .isEmpty();
    }

    private Invited shown(InvitationStore.Kept kept) {
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
        if (members.professions().stream().noneMatch(known -> known.code().equals(applicant.profession()))) {
            throw new Refused("joining.refused.profession");
        }
        if (places.find(applicant.facility()).isEmpty()) {
            throw new Refused("joining.refused.facility");
        }
        ApplicationId id = ApplicationId.next();
        applications.add(id, applicant);
        return id;
    }

    /// Makes a member with an account out of an invitation, all or nothing.
    ///
    /// @throws Refused for a code that is good for nothing, and for whatever the person has to mend
    public MemberId take(String code, Arrival arrival) {
        InvitationStore.Kept kept =
                store.lock(codes.hash(code)).filter(this::isOpen).orElseThrow(() -> new Refused(NO_SUCH_CODE));
        List<Document> due = documents.current();
        Consents.requireCurrent(arrival.accepted(), due);
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
        documents.accept(member, Consents.versions(due));
        store.taken(kept.id(), member);
        invitee.mail().ifPresent(mail -> newcomers.keepMailbox(member, mail));
        return member;
    }

    private static List<String> known(FullName name, InvitationStore.Kept kept) {
        return Stream.concat(
                        name.parts().stream(),
                        Stream.of(
                                kept.facilityName(),
                                kept.invitee().mail().orElse("").replaceFirst("@.*", "")))
                .toList();
    }
}
