package org.tsumugi.joining.invitations;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.directory.FacilityId;
import org.tsumugi.joining.desk.Choice;
import org.tsumugi.joining.desk.Inviters;
import org.tsumugi.joining.desk.Places;
import org.tsumugi.joining.desk.Slip;
import org.tsumugi.joining.invitations.InvitationWriter.Draft;
import org.tsumugi.mail.Letters;
import org.tsumugi.members.Members;
import org.tsumugi.members.Profession;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.May;
import org.tsumugi.shared.Refused;
import org.tsumugi.shared.Region;
import org.tsumugi.shared.Right;
import org.tsumugi.shared.Role;
import org.tsumugi.shared.Slice;

/// The door to inviting: a manager to the own facility, the base to any.
@Service
@May(Right.INVITE)
@Transactional
public class Invitations {

    private static final int PAGE = 50;
    private static final int CHOICES = 50;
    private static final int BATCHES = 5;
    private static final Set<Role> GIVEN = Set.of(Role.MEMBER, Role.FACILITY_MANAGER);

    private final InvitationStore store;
    private final Places places;
    private final Inviters inviters;
    private final Members members;
    private final Letters letters;
    private final InvitationWriter writer;
    private final Clock clock;

    Invitations(
            InvitationStore store,
            Places places,
            Inviters inviters,
            Members members,
            Letters letters,
            InvitationWriter writer,
            Clock clock) {
        this.store = store;
        this.places = places;
        this.inviters = inviters;
        this.members = members;
        this.letters = letters;
        this.writer = writer;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public boolean canSend() {
        return Actor.SYSTEM.act(letters::canSend);
    }

    /// The portal's address for slips; empty where the operator has not said it.
    @Transactional(readOnly = true)
    public Optional<String> address() {
        return Actor.SYSTEM.act(letters::address);
    }

    /// Where this inviter may invite to.
    @Transactional(readOnly = true)
    public List<Choice> facilities(String text, int offset, int most) {
        return places.find(text, inviters.facilities(), offset, Math.min(most, CHOICES));
    }

    /// Whether they may invite to any facility, to none, and managers.
    @Transactional(readOnly = true)
    public boolean everywhere() {
        return inviters.reachEverywhere();
    }

    @Transactional(readOnly = true)
    public List<Profession> professions() {
        return members.professions();
    }

    /// What is open where they reach, newest first.
    @Transactional(readOnly = true)
    public Slice<InvitationLine, InvitationLine.Key> open(Optional<InvitationLine.Key> before) {
        return Slice.of(
                store.open(inviters.facilities(), Actor.current().id(), before, PAGE + 1), PAGE, InvitationLine::key);
    }

    /// A second try under the same name, such as a second tap, finds the invitation that the first one made.
    ///
    /// @return what is to be printed, where no letter goes out
    public Optional<Slip> invite(InvitationId id, Invitee invitee) {
        inviters.requireReach(invitee.facility());
        Optional<Invitation> made = store.lockOwn(id, Actor.current().id());
        if (made.isPresent()) {
            // A letter is on its way; a code on paper is known to nobody, so the slip gets a new one.
            return made.get().letter().isPresent()
                    ? Optional.empty()
                    : writer.writeAgain(
                            new Draft(id, made.get().invitee(), made.get().facilityName()));
        }
        require(invitee);
        invitee.name().requireProper();
        if (members.professions().stream().noneMatch(known -> known.code().equals(invitee.profession()))) {
            throw new Refused("joining.refused.profession");
        }
        String facility = invitee.facility().map(this::named).orElse("");
        return writer.write(List.of(new Draft(id, invitee, facility))).stream().findFirst();
    }

    /// Whatever hands a code out asks this again: who renews need not be who invited.
    private void require(Invitee invitee) {
        if (!GIVEN.containsAll(invitee.roles())
                || invitee.roles().contains(Role.FACILITY_MANAGER) && !inviters.reachEverywhere()) {
            throw new Refused("joining.refused.role");
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), Region.ZONE);
        if (invitee.until().filter(last -> last.isBefore(today)).isPresent()) {
            throw new Refused("joining.refused.until-past");
        }
    }

    private String named(FacilityId facility) {
        return places.find(facility).map(Choice::name).orElseThrow(() -> new Refused("joining.refused.facility"));
    }

    /// A new code and fourteen more days; the former code is void.
    public Optional<Slip> renew(InvitationId id) {
        Invitation kept = own(id);
        require(kept.invitee());
        kept.letter().ifPresent(letter -> Actor.SYSTEM.act(() -> letters.recall(letter)));
        return writer.writeAgain(new Draft(id, kept.invitee(), kept.facilityName()));
    }

    /// Slips that my lists brought, newest first, as far as they are open.
    @Transactional(readOnly = true)
    public List<SlipBatch> batches() {
        return store.batches(Actor.current().id(), BATCHES);
    }

    /// New codes for all slips of a list that nobody has taken up yet; the former codes are void.
    public List<Slip> renewAll(Instant madeAt) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Region.ZONE);
        return store.lockBatch(Actor.current().id(), madeAt).stream()
                .filter(kept -> kept.invitee()
                        .until()
                        .filter(last -> last.isBefore(today))
                        .isEmpty())
                .flatMap(kept -> {
                    inviters.requireReach(kept.invitee().facility());
                    require(kept.invitee());
                    return writer.writeAgain(new Draft(kept.id(), kept.invitee(), kept.facilityName())).stream();
                })
                .toList();
    }

    public void withdraw(InvitationId id) {
        Invitation kept = own(id);
        kept.letter().ifPresent(letter -> Actor.SYSTEM.act(() -> letters.recall(letter)));
        store.withdraw(List.of(id));
    }

    private Invitation own(InvitationId id) {
        Invitation kept = store.lock(id).orElseThrow(() -> new Refused("joining.refused.gone"));
        inviters.requireReach(kept.invitee().facility());
        return kept;
    }
}
