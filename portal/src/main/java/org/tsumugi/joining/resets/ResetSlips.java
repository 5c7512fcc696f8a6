package org.tsumugi.joining.resets;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.accounts.Keys;
import org.tsumugi.accounts.SlipCodes;
import org.tsumugi.joining.desk.Inviters;
import org.tsumugi.joining.desk.Slip;
import org.tsumugi.joining.resets.ResetStore.Reset;
import org.tsumugi.joining.resets.StaffStore.Among;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.AskAgain;
import org.tsumugi.shared.May;
import org.tsumugi.shared.MemberId;
import org.tsumugi.shared.Refused;
import org.tsumugi.shared.Right;
import org.tsumugi.shared.Role;

/// The door to new passwords face to face: for who stands before their manager, or before the base.
///
/// Nobody rises by it: a manager helps people whose main place is the own facility and who hold no wider role, the base
/// everyone but the base itself, administrators and auditors, and an administrator everyone else.
@Service
@May(Right.RENEW_KEYS)
@Transactional
public class ResetSlips {

    private static final Set<Role> BELOW_MANAGERS = Set.of(Role.MEMBER, Role.FACILITY_MANAGER, Role.ORGANIZER);
    private static final Set<Role> NOT_FOR_THE_BASE = Set.of(Role.COORDINATOR, Role.ADMINISTRATOR, Role.AUDITOR);

    private final ResetStore store;
    private final StaffStore staff;
    private final Inviters inviters;
    private final Keys keys;
    private final SlipCodes codes;
    private final Clock clock;

    ResetSlips(ResetStore store, StaffStore staff, Inviters inviters, Keys keys, SlipCodes codes, Clock clock) {
        this.store = store;
        this.staff = staff;
        this.inviters = inviters;
        this.keys = keys;
        this.codes = codes;
        this.clock = clock;
    }

    /// Whom this helper may help, by a part of the name.
    @Transactional(readOnly = true)
    public List<Person> people(String text, int offset, int most) {
        return staff.find(text, among(), offset, most);
    }

    /// Somebody whom this helper may help.
    @Transactional(readOnly = true)
    public Optional<Person> person(MemberId member) {
        return staff.find(member).filter(found -> covers(among(), found));
    }

    /// Whether a slip for them takes the lost phone away in any case.
    @Transactional(readOnly = true)
    public boolean isPhoneLost(MemberId member) {
        return person(member)
                .flatMap(found -> Actor.SYSTEM.act(() -> keys.of(member)))
                .filter(Keys.Owner::held)
                .isPresent();
    }

    /// A slip that is good for an hour; a former one is void.
    ///
    /// @param lostPhone whether the second factor is set up anew, too; where a phone was reported lost it is in any
    ///                  case, since the password alone would open nothing
    @AskAgain
    public Slip make(MemberId member, boolean lostPhone) {
        Person person = person(member).orElseThrow(() -> new AccessDeniedException("Not theirs to help"));
        Keys.Owner owner =
                Actor.SYSTEM.act(() -> keys.of(member)).orElseThrow(() -> new Refused("accounts.refused.no-account"));
        String code = codes.fresh();
        Instant end = clock.instant().plus(ResetPost.VALID);
        store.add(
                new Reset(ResetId.next(), member, true, lostPhone || owner.held()),
                codes.hash(code),
                Actor.current().id(),
                end);
        return new Slip(Slip.Use.RESET, person.name(), person.facility(), code, end);
    }

    private Among among() {
        Actor helper = Actor.current();
        Set<Role> roles = EnumSet.allOf(Role.class);
        if (!helper.is(Role.ADMINISTRATOR)) {
            roles.removeAll(NOT_FOR_THE_BASE);
            if (!helper.is(Role.COORDINATOR)) {
                roles.retainAll(BELOW_MANAGERS);
            }
        }
        return new Among(helper.id(), inviters.facilities(), roles);
    }

    private static boolean covers(Among among, Person person) {
        return !person.id().equals(among.asker())
                && among.roles().containsAll(person.roles())
                && among.facilities()
                        .map(own -> person.place().filter(own::contains).isPresent())
                        .orElse(true);
    }
}
