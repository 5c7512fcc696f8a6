package org.tsumugi.members.standing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.AskAgain;
import org.tsumugi.shared.May;
import org.tsumugi.shared.MemberId;
import org.tsumugi.shared.Reason;
import org.tsumugi.shared.Refused;
import org.tsumugi.shared.Region;
import org.tsumugi.shared.Right;
import org.tsumugi.shared.Role;

/// The door to roles: one asks, another approves, a day ends them. Whoever gains or loses one signs in anew.
@Service
@May(Right.LOOK_AFTER_PEOPLE)
@Transactional
public class Grants {

    private static final int WAITING_SHOWN = 200;

    private final GrantStore store;
    private final Charge charge;
    private final Clock clock;

    Grants(GrantStore store, Charge charge, Clock clock) {
        this.store = store;
        this.charge = charge;
        this.clock = clock;
    }

    /// @param until the last day; empty for as long as it is confirmed
    /// @throws Refused when it is held or asked for already, the day is over, or the role is not theirs to ask for
    public GrantId ask(MemberId member, Role role, Optional<LocalDate> until, Reason why) {
        if (!role.isPersons()) {
            throw new IllegalArgumentException("No person can be " + role);
        }
        if (!RoleGrant.askable(Actor.current()).contains(role)) {
            throw new Refused("members.refused.role-not-theirs");
        }
        requireMine(member);
        until.filter(day -> day.isBefore(LocalDate.ofInstant(clock.instant(), Region.ZONE)))
                .ifPresent(day -> {
                    throw new Refused("members.refused.day-over");
                });
        GrantId id = GrantId.next();
        if (!store.ask(
                id,
                member,
                role,
                why.text(),
                until.orElse(null),
                Actor.current().id(),
                clock.instant())) {
            throw new Refused("members.refused.role-held");
        }
        return id;
    }

    /// What holds or waits for someone, beside the roles they were enrolled with.
    @Transactional(readOnly = true)
    public List<RoleGrant> of(MemberId member) {
        return charge.find(member).map(line -> store.of(member)).orElse(List.of());
    }

    /// Oldest first.
    @May(Right.APPROVE_ROLES)
    @Transactional(readOnly = true)
    public List<RoleGrant> waiting() {
        return store.waiting(WAITING_SHOWN);
    }

    /// How many wait.
    @May(Right.APPROVE_ROLES)
    @Transactional(readOnly = true)
    public int waitingNumber() {
        return store.waitingNumber();
    }

    /// @throws Refused when it is the reader's own request, or about a role only administrators decide on
    @May(Right.APPROVE_ROLES)
    @AskAgain
    public void approve(GrantId id) {
        decide(id, true);
    }

    @May(Right.APPROVE_ROLES)
    public void refuse(GrantId id) {
        decide(id, false);
    }

    /// Takes back a request that waits.
    public void withdraw(GrantId id) {
        RoleGrant grant = find(id);
        requireMine(grant.member().id());
        if (grant.approved().isPresent()) {
            throw new Refused("members.refused.decided-already");
        }
        store.end(id, clock.instant());
    }

    /// Ends one that holds.
    @AskAgain
    public void end(GrantId id) {
        RoleGrant grant = find(id);
        requireSomeoneElse(grant.member().id(), grant.role());
        store.end(id, clock.instant());
    }

    /// Ends a role that someone was enrolled with.
    @AskAgain
    public void takeBack(MemberId member, Role role, Reason why) {
        requireSomeoneElse(member, role);
        store.takeBack(member, role);
    }

    private void requireSomeoneElse(MemberId member, Role role) {
        charge.another(member);
        if (role == Role.ADMINISTRATOR) {
            charge.requireAnotherAdministrator(member);
        }
    }

    private void decide(GrantId id, boolean approved) {
        RoleGrant grant = find(id);
        Actor me = Actor.current();
        // Only administrators decide about these.
        if (RoleGrant.OF_THE_SYSTEM.contains(grant.role()) && !me.is(Role.ADMINISTRATOR)) {
            throw new Refused("members.refused.administrators-only");
        }
        boolean mine = grant.askedBy().equals(me.id()) || grant.member().id().equals(me.id());
        if (approved && mine && store.someoneElseDecides(me.id(), deciders(grant.role()))) {
            throw new Refused("members.refused.own-request");
        }
        if (!store.decide(id, approved, me.id(), clock.instant())) {
            throw new Refused("members.refused.decided-already");
        }
    }

    /// While there is only one who could decide - the first administrator, on the first day - they decide alone.
    private static List<Role> deciders(Role role) {
        return RoleGrant.OF_THE_SYSTEM.contains(role)
                ? List.of(Role.ADMINISTRATOR)
                : List.copyOf(Right.APPROVE_ROLES.holders().keySet());
    }

    private RoleGrant find(GrantId id) {
        return store.find(id).orElseThrow(() -> new Refused("members.refused.decided-already"));
    }

    private void requireMine(MemberId member) {
        if (charge.find(member).isEmpty()) {
            throw new Refused("members.refused.nobody");
        }
    }
}
