package org.tsumugi.joining.applications;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.joining.desk.Inviters;
import org.tsumugi.joining.desk.LetterTexts;
import org.tsumugi.joining.desk.Slip;
import org.tsumugi.joining.invitations.InvitationId;
import org.tsumugi.joining.invitations.Invitations;
import org.tsumugi.joining.invitations.Invitee;
import org.tsumugi.mail.LetterId;
import org.tsumugi.mail.Letters;
import org.tsumugi.members.Members;
import org.tsumugi.members.Profession;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.May;
import org.tsumugi.shared.Reason;
import org.tsumugi.shared.Refused;
import org.tsumugi.shared.Right;
import org.tsumugi.shared.Role;
import org.tsumugi.shared.Slice;

/// The door to applications: the facility's manager says that the person works there, then the base lets them in.
@Service
@May(Right.INVITE)
@Transactional
public class Applications {

    private static final int PAGE = 50;

    private final ApplicationStore store;
    private final Inviters inviters;
    private final Invitations invitations;
    private final Members members;
    private final Letters letters;
    private final LetterTexts texts;

    Applications(
            ApplicationStore store,
            Inviters inviters,
            Invitations invitations,
            Members members,
            Letters letters,
            LetterTexts texts) {
        this.store = store;
        this.inviters = inviters;
        this.invitations = invitations;
        this.members = members;
        this.letters = letters;
        this.texts = texts;
    }

    /// Oldest first, where this person reaches.
    @Transactional(readOnly = true)
    public Slice<ApplicationLine, ApplicationLine.Key> waiting(Optional<ApplicationLine.Key> after) {
        return Slice.of(store.waiting(inviters.facilities(), after, PAGE + 1), PAGE, ApplicationLine::key);
    }

    /// How many this person can take a step further: a manager confirms, the base approves.
    @Transactional(readOnly = true)
    public int waitingForMe() {
        Actor actor = Actor.current();
        return store.count(
                actor.id(),
                inviters.facilities(),
                actor.is(Role.FACILITY_MANAGER),
                actor.may(Right.APPROVE_APPLICATIONS));
    }

    @Transactional(readOnly = true)
    public List<Profession> professions() {
        return members.professions();
    }

    /// That the person works at my facility.
    public void confirm(ApplicationId id) {
        ApplicationLine line = own(id);
        Actor manager = Actor.current();
        if (!manager.is(Role.FACILITY_MANAGER)
                || !store.worksAt(manager.id(), line.applicant().facility())) {
            throw new Refused("joining.refused.not-manager");
        }
        if (line.confirmedBy().isEmpty()) {
            store.confirmed(id, manager.id());
        }
    }

    /// Lets the person in: an invitation goes out.
    ///
    /// @param made the invitation
    /// @return what is to be printed, where no letter goes out
    /// @throws Refused while the facility has a manager who has not confirmed it, and for who has confirmed it
    @May(Right.APPROVE_APPLICATIONS)
    public Optional<Slip> approve(ApplicationId id, InvitationId made) {
        ApplicationLine line = own(id);
        if (line.needsManager() && line.confirmedBy().isEmpty()) {
            throw new Refused("joining.refused.not-confirmed");
        }
        if (line.isConfirmedBy(Actor.current().id())) {
            throw new Refused("joining.refused.two-people");
        }
        Applicant applicant = line.applicant();
        Optional<Slip> slip = invitations.invite(
                made, Invitee.member(applicant.name(), applicant.profession(), applicant.facility(), applicant.mail()));
        store.approved(id, Actor.current().id(), made);
        return slip;
    }

    /// Turns the application down; who can be reached by mail learns the reason.
    public void refuse(ApplicationId id, Reason reason) {
        Applicant applicant = own(id).applicant();
        store.refused(id, Actor.current().id(), reason.text());
        Actor.SYSTEM.act(() -> {
            if (letters.canSend()) {
                applicant
                        .mail()
                        .ifPresent(mail -> letters.post(texts.refusal(
                                LetterId.next(), mail, applicant.name().whole(), reason.text())));
            }
        });
    }

    private ApplicationLine own(ApplicationId id) {
        ApplicationLine line = store.lock(id).orElseThrow(() -> new Refused("joining.refused.decided"));
        inviters.requireReach(Optional.of(line.applicant().facility()));
        return line;
    }
}
