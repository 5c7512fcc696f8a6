package org.tsumugi.members.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tsumugi.PortalTest;
import org.tsumugi.Someone;
import org.tsumugi.directory.Facilities;
import org.tsumugi.directory.FacilityId;
import org.tsumugi.members.Members;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Reason;
import org.tsumugi.shared.Refused;
import org.tsumugi.shared.Region;
import org.tsumugi.shared.Role;
import org.tsumugi.shell.StoryClock;

@PortalTest
class GrantsTests {

    private static final Reason WHY = new Reason("研修会の幹事になるため");

    @Autowired
    Grants grants;

    @Autowired
    Staff staff;

    @Autowired
    Confirmations confirmations;

    @Autowired
    CutOffs cutOffs;

    @Autowired
    Members members;

    @Autowired
    Facilities facilities;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private FacilityId here;
    private Actor manager;
    private Actor nurse;
    private Actor base;
    private Actor administrator;

    @BeforeEach
    void people() {
        Colleagues colleagues = new Colleagues(members, facilities);
        here = colleagues.facility();
        manager = colleagues.at(here, Role.MEMBER, Role.FACILITY_MANAGER);
        nurse = colleagues.at(here, Role.MEMBER);
        base = Someone.with(members, Role.MEMBER, Role.COORDINATOR);
        administrator = Someone.with(members, Role.ADMINISTRATOR);
    }

    private Set<Role> roles(Actor person) {
        return Stream.of((String[]) jdbc.sql("select array_to_string(roles, ',') from members.actor where id = :id")
                        .param("id", person.id().value())
                        .query(String.class)
                        .single()
                        .split(",", -1))
                .map(Role::valueOf)
                .collect(Collectors.toSet());
    }

    private GrantId asked(Actor asker, Role role) {
        return asker.act(() -> grants.ask(nurse.id(), role, Optional.empty(), WHY));
    }

    @Test
    void aRoleHoldsOnceAnotherHasApprovedIt() {
        GrantId id = asked(manager, Role.ORGANIZER);
        assertThat(roles(nurse)).containsExactly(Role.MEMBER);
        assertThat(base.act(() -> grants.waiting())).extracting(RoleGrant::id).contains(id);
        Someone.proved(base, () -> grants.approve(id));
        assertThat(roles(nurse)).containsExactlyInAnyOrder(Role.MEMBER, Role.ORGANIZER);
        assertThat(manager.act(() -> grants.of(nurse.id())))
                .singleElement()
                .satisfies(grant -> assertThat(grant.decision())
                        .hasValueSatisfying(said -> assertThat(said.by()).isEqualTo(base.name())));
        Someone.proved(manager, () -> grants.end(id));
        assertThat(roles(nurse)).containsExactly(Role.MEMBER);
    }

    @Test
    void aManagerAsksForNoRoleOfTheSystem() {
        for (Role role : Set.of(Role.ADMINISTRATOR, Role.AUDITOR)) {
            assertThatThrownBy(() -> asked(manager, role)).hasMessage("members.refused.role-not-theirs");
            assertThat(RoleGrant.askable(manager)).doesNotContain(role);
            assertThat(asked(base, role)).isNotNull();
        }
    }

    @Test
    void aRoleOrAGuestThatEndsOnADayNeverLeavesThePortalWithoutAnAdministrator() {
        jdbc.sql("update members.member set standing = 'SUSPENDED', active = false where 'ADMINISTRATOR' = any(roles)")
                .update();
        Actor lasting = Someone.with(members, Role.ADMINISTRATOR);
        LocalDate today = LocalDate.ofInstant(clock.instant(), Region.ZONE);
        GrantId id = base.act(() -> grants.ask(nurse.id(), Role.ADMINISTRATOR, Optional.of(today), WHY));
        Someone.proved(lasting, () -> grants.approve(id));
        assertThatThrownBy(() ->
                        Someone.proved(Actor.SYSTEM, () -> grants.takeBack(lasting.id(), Role.ADMINISTRATOR, WHY)))
                .hasMessage("members.refused.last-administrator");
        assertThatThrownBy(() -> Actor.SYSTEM.act(() -> staff.limit(lasting.id(), Optional.of(today))))
                .hasMessage("members.refused.last-administrator");
        Actor.SYSTEM.act(() -> staff.limit(lasting.id(), Optional.empty()));
        Someone.proved(lasting, () -> grants.end(id));
        GrantId forGood = asked(base, Role.ADMINISTRATOR);
        Someone.proved(lasting, () -> grants.approve(forGood));
        Someone.proved(Actor.SYSTEM, () -> grants.takeBack(lasting.id(), Role.ADMINISTRATOR, WHY));
        assertThat(roles(nurse)).contains(Role.ADMINISTRATOR);
        Someone.with(members, Role.ADMINISTRATOR);
        Someone.proved(Actor.SYSTEM, () -> grants.end(forGood));
    }

    @Test
    void aFacilityWhereAllAdministratorsWorkIsNotCutOff() {
        jdbc.sql("update members.member set standing = 'SUSPENDED', active = false where 'ADMINISTRATOR' = any(roles)")
                .update();
        Actor lasting = new Colleagues(members, facilities).at(here, Role.ADMINISTRATOR);
        Actor forToday = Someone.with(members, Role.ADMINISTRATOR);
        Someone.proved(
                lasting,
                () -> staff.limit(forToday.id(), Optional.of(LocalDate.ofInstant(clock.instant(), Region.ZONE))));
        assertThatThrownBy(() -> forToday.act(() -> cutOffs.cutOff(here, WHY)))
                .hasMessage("members.refused.administrators-there");
        Someone.with(members, Role.ADMINISTRATOR);
        forToday.act(() -> cutOffs.cutOff(here, WHY));
    }

    @Test
    void nobodyApprovesTheirOwnRequest() {
        GrantId id = asked(base, Role.ORGANIZER);
        assertThatThrownBy(() -> Someone.proved(base, () -> grants.approve(id)))
                .hasMessage("members.refused.own-request");
        assertThat(roles(nurse)).containsExactly(Role.MEMBER);
        Someone.proved(administrator, () -> grants.approve(id));
        assertThat(roles(nurse)).contains(Role.ORGANIZER);
    }

    @Test
    void theBaseDoesNotDecideWhoRunsTheSystemOrReadsTheTrail() {
        for (Role role : new Role[] {Role.ADMINISTRATOR, Role.AUDITOR}) {
            GrantId id = asked(Someone.with(members, Role.COORDINATOR), role);
            assertThatThrownBy(() -> Someone.proved(base, () -> grants.approve(id)))
                    .hasMessage("members.refused.administrators-only");
        }
        assertThat(roles(nurse)).containsExactly(Role.MEMBER);
    }

    @Test
    void aRefusedRequestGrantsNothingAndMayBeAskedAnew() {
        GrantId id = asked(manager, Role.CURATOR);
        base.act(() -> grants.refuse(id));
        assertThatThrownBy(() -> Someone.proved(base, () -> grants.approve(id)))
                .hasMessage("members.refused.decided-already");
        assertThat(roles(nurse)).containsExactly(Role.MEMBER);
        assertThat(asked(manager, Role.CURATOR)).isNotEqualTo(id);
    }

    @Test
    void whatIsHeldOrAskedForIsNotAskedForAgain() {
        asked(manager, Role.CURATOR);
        assertThatThrownBy(() -> asked(manager, Role.CURATOR)).hasMessage("members.refused.role-held");
        assertThatThrownBy(() -> asked(manager, Role.MEMBER)).hasMessage("members.refused.role-held");
    }

    @Test
    void aRoleEndsWithItsLastDay() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Region.ZONE);
        GrantId id = manager.act(() -> grants.ask(nurse.id(), Role.ORGANIZER, Optional.of(today), WHY));
        Someone.proved(base, () -> grants.approve(id));
        assertThat(roles(nurse)).contains(Role.ORGANIZER);
        jdbc.sql("update members.role_grant set until = members.today() - 1 where id = :id")
                .param("id", id.value())
                .update();
        assertThat(roles(nurse)).containsExactly(Role.MEMBER);
        assertThat(asked(manager, Role.ORGANIZER)).isNotEqualTo(id);
    }

    @Test
    void aRoleThatCameWithTheEnrolmentCanBeTakenBack() {
        Someone.proved(base, () -> grants.takeBack(manager.id(), Role.FACILITY_MANAGER, WHY));
        assertThat(roles(manager)).containsExactly(Role.MEMBER);
        assertThatThrownBy(() -> Someone.proved(base, () -> grants.takeBack(base.id(), Role.COORDINATOR, WHY)))
                .hasMessage("members.refused.oneself");
    }

    @Test
    void requestsOfAnotherFacilityAreNotFound() {
        Colleagues colleagues = new Colleagues(members, facilities);
        Actor stranger = colleagues.at(colleagues.facility(), Role.MEMBER, Role.FACILITY_MANAGER);
        GrantId id = asked(manager, Role.ORGANIZER);
        assertThatThrownBy(() -> asked(stranger, Role.CURATOR)).hasMessage("members.refused.nobody");
        assertThatThrownBy(() -> Someone.proved(stranger, () -> grants.end(id))).isInstanceOf(Refused.class);
        assertThat(stranger.act(() -> grants.of(nurse.id()))).isEmpty();
    }

    @Test
    void aManagerIsAskedTwiceAYearAboutTheOwnPeople() {
        assertThat(manager.act(confirmations::due)).isEqualTo(1);
        manager.act(() -> confirmations.confirm(nurse.id()));
        assertThat(manager.act(confirmations::due)).isZero();
        assertThat(StoryClock.at(
                        clock.instant().plus(Confirmations.HOLDS).plus(Duration.ofDays(1)),
                        () -> manager.act(confirmations::due)))
                .isEqualTo(1);
    }

    @Test
    void aFacilityThatIsCutOffKeepsItsPeopleOutUntilReadmitted() {
        administrator.act(() -> cutOffs.cutOff(here, new Reason("不正アクセスの疑い")));
        assertThat(active(nurse)).isFalse();
        assertThat(active(base)).isTrue();
        assertThat(administrator.act(cutOffs::all)).extracting(CutOff::facility).contains(here);
        administrator.act(() -> cutOffs.readmit(here));
        assertThat(active(nurse)).isTrue();
    }

    private boolean active(Actor person) {
        return jdbc.sql("select active from members.actor where id = :id")
                .param("id", person.id().value())
                .query(Boolean.class)
                .single();
    }
}
