package org.tsumugi.accounts.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tsumugi.PortalTest;
import org.tsumugi.Someone;
import org.tsumugi.accounts.Accounts;
import org.tsumugi.accounts.Newcomer;
import org.tsumugi.accounts.owners.Owners;
import org.tsumugi.directory.Facilities;
import org.tsumugi.directory.FacilityId;
import org.tsumugi.members.Members;
import org.tsumugi.members.standing.Colleagues;
import org.tsumugi.members.standing.CutOffs;
import org.tsumugi.members.standing.GrantId;
import org.tsumugi.members.standing.Grants;
import org.tsumugi.members.standing.Staff;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Reason;
import org.tsumugi.shared.Role;

/// Sessions that are over are found within one look of every node: see [OpenSessions].
@PortalTest
class EndOfAccessTests {

    private static final Reason WHY = new Reason("試験のため");

    @Autowired
    SessionStore sessions;

    @Autowired
    Owners owners;

    @Autowired
    Accounts accounts;

    @Autowired
    Staff staff;

    @Autowired
    Grants grants;

    @Autowired
    CutOffs cutOffs;

    @Autowired
    Members members;

    @Autowired
    Facilities facilities;

    @Autowired
    Clock clock;

    private FacilityId facility;
    private Actor nurse;
    private Actor base;
    private Actor administrator;
    private SessionId session;

    @BeforeEach
    void someoneIsIn() {
        Colleagues colleagues = new Colleagues(members, facilities);
        facility = colleagues.facility();
        nurse = colleagues.at(facility, Role.MEMBER);
        base = Someone.with(members, Role.COORDINATOR);
        administrator = Someone.with(members, Role.ADMINISTRATOR);
        Actor.SYSTEM.act(() -> accounts.give(nurse.id(), "nurse-" + nurse.id(), Newcomer.PASSWORD));
        session = SessionId.next();
        sessions.add(session, nurse, "Chrome", "127.0.0.1", clock.instant().plus(Duration.ofHours(1)));
        assertThat(isOver()).isFalse();
    }

    private boolean isOver() {
        return !sessions.over(List.of(session)).isEmpty();
    }

    @Test
    void endsWithASuspension() {
        base.act(() -> staff.suspend(nurse.id(), WHY));
        assertThat(isOver()).isTrue();
        assertThat(owners.find(nurse.id())).isEmpty();
    }

    @Test
    void endsWithACutOffOfTheFacility() {
        administrator.act(() -> cutOffs.cutOff(facility, WHY));
        assertThat(isOver()).isTrue();
    }

    @Test
    void endsWhenARoleComesOrGoes() {
        GrantId id = base.act(() -> grants.ask(nurse.id(), Role.ORGANIZER, Optional.empty(), WHY));
        assertThat(isOver()).isFalse();
        Someone.proved(administrator, () -> grants.approve(id));
        assertThat(isOver()).isTrue();
        Someone.proved(base, () -> grants.end(id));
        assertThat(isOver()).isFalse();
        Someone.proved(base, () -> grants.takeBack(nurse.id(), Role.MEMBER, WHY));
        assertThat(isOver()).isTrue();
    }

    @Test
    void whoeverHasLeftHasNoAccountAnyMore() {
        Someone.proved(base, () -> staff.leave(nurse.id(), WHY));
        assertThat(isOver()).isTrue();
        await().untilAsserted(() ->
                assertThat(sessions.open(nurse.id(), Optional.empty())).isEmpty());
    }
}
