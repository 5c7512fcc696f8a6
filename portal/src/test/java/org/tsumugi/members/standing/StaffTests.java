package org.tsumugi.members.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.tsumugi.PortalTest;
import org.tsumugi.Someone;
import org.tsumugi.directory.Facilities;
import org.tsumugi.directory.FacilityId;
import org.tsumugi.members.Affiliation;
import org.tsumugi.members.Affiliations;
import org.tsumugi.members.Members;
import org.tsumugi.members.Profiles;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.MemberId;
import org.tsumugi.shared.Reason;
import org.tsumugi.shared.Refused;
import org.tsumugi.shared.Region;
import org.tsumugi.shared.Role;
import org.tsumugi.shell.StoryClock;

@PortalTest
class StaffTests {

    private static final Reason WHY = new Reason("試験のため");

    @Autowired
    Staff staff;

    @Autowired
    DayEnd dayEnd;

    @Autowired
    Profiles profiles;

    @Autowired
    Affiliations affiliations;

    @Autowired
    Members members;

    @Autowired
    Facilities facilities;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private Colleagues colleagues;
    private FacilityId here;
    private FacilityId elsewhere;
    private Actor manager;
    private Actor nurse;
    private Actor base;

    @BeforeEach
    void people() {
        colleagues = new Colleagues(members, facilities);
        here = colleagues.facility();
        elsewhere = colleagues.facility();
        manager = colleagues.at(here, Role.MEMBER, Role.FACILITY_MANAGER);
        nurse = colleagues.at(here, Role.MEMBER);
        base = Someone.with(members, Role.MEMBER, Role.COORDINATOR);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Region.ZONE);
    }

    private boolean mayComeIn(Actor person) {
        return jdbc.sql("select active from members.actor where id = :id")
                .param("id", person.id().value())
                .query(Boolean.class)
                .single();
    }

    private Optional<StaffLine> seen(Actor reader, Actor person) {
        return reader.act(() -> staff.find(person.id()));
    }

    @Test
    void aManagerSeesTheOwnPeopleAndNobodyElse() {
        Actor stranger = colleagues.at(elsewhere, Role.MEMBER);
        assertThat(seen(manager, nurse)).isPresent();
        assertThat(seen(manager, stranger)).isEmpty();
        assertThat(seen(base, stranger)).isPresent();
        assertThat(manager.act(() -> staff.of(here, Optional.empty())).items())
                .extracting(line -> line.card().id())
                .containsExactlyInAnyOrder(manager.id(), nurse.id());
        assertThatThrownBy(() -> manager.act(() -> staff.of(elsewhere, Optional.empty())))
                .isInstanceOf(Refused.class);
    }

    @Test
    void peopleOfAnotherFacilityAndPeopleWhoDoNotExistAreAnsweredAlike() {
        Actor stranger = colleagues.at(elsewhere, Role.MEMBER);
        for (MemberId unreachable : new MemberId[] {stranger.id(), MemberId.next()}) {
            assertThatThrownBy(() -> manager.act(() -> staff.suspend(unreachable, WHY)))
                    .isInstanceOf(Refused.class)
                    .hasMessage("members.refused.nobody");
        }
        assertThat(mayComeIn(stranger)).isTrue();
    }

    @Test
    void aMemberLooksAfterNobody() {
        assertThatThrownBy(() -> nurse.act(() -> staff.find(manager.id()))).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whoeverIsSuspendedStaysOutUntilResumed() {
        manager.act(() -> staff.suspend(nurse.id(), WHY));
        assertThat(mayComeIn(nurse)).isFalse();
        assertThat(seen(manager, nurse).orElseThrow().standing()).isEqualTo(Standing.SUSPENDED);
        manager.act(() -> staff.resume(nurse.id(), WHY));
        assertThat(mayComeIn(nurse)).isTrue();
    }

    @Test
    void nobodyActsOnThemselves() {
        assertThatThrownBy(() -> manager.act(() -> staff.suspend(manager.id(), WHY)))
                .hasMessage("members.refused.oneself");
        assertThatThrownBy(() -> Someone.proved(manager, () -> staff.leave(manager.id(), WHY)))
                .hasMessage("members.refused.oneself");
        assertThat(mayComeIn(manager)).isTrue();
    }

    @Test
    void whoeverLeavesIsGoneForTheirManagerToo() {
        Someone.proved(manager, () -> staff.leave(nurse.id(), WHY));
        assertThat(mayComeIn(nurse)).isFalse();
        assertThat(seen(manager, nurse)).isEmpty();
        assertThat(base.act(() -> profiles.find(nurse.id()))).isEmpty();
        assertThatThrownBy(() -> manager.act(() -> staff.resume(nurse.id(), WHY)))
                .hasMessage("members.refused.nobody");
        assertThat(mayComeIn(nurse)).isFalse();
    }

    @Test
    void whoeverIsLetGoWaitsAMonthForTheBaseToPlaceThem() {
        manager.act(() -> staff.letGo(nurse.id()));
        assertThat(seen(manager, nurse)).isEmpty();
        StaffLine line = seen(base, nurse).orElseThrow();
        assertThat(line.facility()).isEmpty();
        assertThat(line.until()).contains(today().plusDays(30));
        assertThat(mayComeIn(nurse)).isTrue();
        base.act(() -> staff.move(nurse.id(), elsewhere));
        assertThat(seen(base, nurse).orElseThrow().facility()).contains(elsewhere);
        assertThat(seen(base, nurse).orElseThrow().until()).isEmpty();
    }

    @Test
    void aManagerCannotPlacePeopleInAnotherFacility() {
        assertThatThrownBy(() -> manager.act(() -> staff.move(nurse.id(), elsewhere)))
                .hasMessage("members.refused.other-facility");
        assertThat(seen(manager, nurse).orElseThrow().facility()).contains(here);
    }

    @Test
    void aGuestsLastDayIsTheLastOnWhichTheyComeIn() {
        manager.act(() -> staff.limit(nurse.id(), Optional.of(today())));
        assertThat(mayComeIn(nurse)).isTrue();
        jdbc.sql("update members.member set until = members.today() - 1 where id = :id")
                .param("id", nurse.id().value())
                .update();
        assertThat(mayComeIn(nurse)).isFalse();
        dayEnd.clearUp();
        assertThat(seen(manager, nurse)).isEmpty();
    }

    @Test
    void aLastDayIsNeverInThePast() {
        assertThatThrownBy(() -> manager.act(() -> staff.limit(nurse.id(), Optional.of(today().minusDays(1)))))
                .hasMessage("members.refused.day-over");
    }

    @Test
    void aFacilityThatClosesLetsAllItsPeopleGo() {
        assertThatThrownBy(() -> Someone.proved(manager, () -> staff.close(here, WHY)))
                .hasMessage("members.refused.base-only");
        Someone.proved(base, () -> staff.close(here, WHY));
        assertThat(base.act(() -> staff.of(here, Optional.empty())).items()).isEmpty();
        assertThat(seen(base, nurse).orElseThrow().until()).contains(today().plusDays(30));
        assertThat(seen(base, manager).orElseThrow().until()).contains(today().plusDays(30));
    }

    @Test
    void theLastAdministratorStays() {
        jdbc.sql("update members.member set standing = 'SUSPENDED', active = false where 'ADMINISTRATOR' = any(roles)")
                .update();
        Actor only = colleagues.at(here, Role.ADMINISTRATOR);
        assertThatThrownBy(() -> Actor.SYSTEM.act(() -> staff.leave(only.id(), WHY)))
                .hasMessage("members.refused.last-administrator");
        Someone.proved(base, () -> staff.close(here, WHY));
        assertThat(mayComeIn(only)).isTrue();
        assertThat(seen(base, only).orElseThrow().until()).isEmpty();
        Actor second = Someone.with(members, Role.ADMINISTRATOR);
        Someone.proved(second, () -> staff.leave(only.id(), WHY));
        assertThat(mayComeIn(only)).isFalse();
        assertThat(mayComeIn(second)).isTrue();
    }

    @Test
    void nobodyTakesAnythingAwayFromWhoHoldsAWiderRole() {
        Actor administrator = colleagues.at(here, Role.MEMBER, Role.ADMINISTRATOR);
        Actor coordinator = colleagues.at(here, Role.MEMBER, Role.COORDINATOR);
        for (Actor above : new Actor[] {administrator, coordinator}) {
            assertThatThrownBy(() -> manager.act(() -> staff.suspend(above.id(), WHY)))
                    .hasMessage("members.refused.above");
            assertThatThrownBy(() -> Someone.proved(manager, () -> staff.leave(above.id(), WHY)))
                    .hasMessage("members.refused.above");
            assertThatThrownBy(() -> base.act(() -> staff.limit(above.id(), Optional.of(today()))))
                    .hasMessage("members.refused.above");
            assertThat(mayComeIn(above)).isTrue();
        }
    }

    @Test
    void aManagerWhoHelpsOutElsewhereManagesNobodyThere() {
        Actor stranger = colleagues.at(elsewhere, Role.MEMBER);
        Actor.SYSTEM.act(() ->
                affiliations.put(manager.id(), new Affiliation(elsewhere, "", today().minusDays(1), Optional.empty())));
        assertThat(seen(manager, stranger)).isEmpty();
    }

    @Test
    void whoeverIsLetGoOrMovedManagesNothingAnyMore() {
        Actor.SYSTEM.act(() ->
                affiliations.put(manager.id(), new Affiliation(here, "所長", today().minusDays(1), Optional.empty())));
        base.act(() -> staff.letGo(manager.id()));
        StaffLine line = seen(base, manager).orElseThrow();
        assertThat(line.roles()).containsExactly(Role.MEMBER);
        assertThat(jdbc.sql(
                                "select count(*) from members.workplace where member = :id and (until is null or until >= members.today())")
                        .param("id", manager.id().value())
                        .query(Integer.class)
                        .single())
                .isZero();
        base.act(() -> staff.move(manager.id(), elsewhere));
        assertThat(seen(base, manager).orElseThrow().roles()).containsExactly(Role.MEMBER);
    }

    @Test
    void aGuestStaysAGuestWhenMovedOrLetGo() {
        LocalDate soon = today().plusDays(5);
        base.act(() -> staff.limit(nurse.id(), Optional.of(soon)));
        base.act(() -> staff.move(nurse.id(), elsewhere));
        assertThat(seen(base, nurse).orElseThrow().until()).contains(soon);
        base.act(() -> staff.letGo(nurse.id()));
        assertThat(seen(base, nurse).orElseThrow().until()).contains(soon);
        assertThatThrownBy(() -> manager.act(() -> staff.move(manager.id(), here)))
                .hasMessage("members.refused.oneself");
    }

    private String nameOf(Actor person) {
        return jdbc.sql("select name from members.card where id = :id")
                .param("id", person.id().value())
                .query(String.class)
                .single();
    }

    @Test
    void theNameOfWhoHasLeftIsCoveredAfterAYear() {
        Someone.proved(manager, () -> staff.leave(nurse.id(), WHY));
        dayEnd.coverNames();
        assertThat(nameOf(nurse)).isEqualTo(nurse.name());
        StoryClock.at(clock.instant().plus(Duration.ofDays(367)), () -> {
            dayEnd.coverNames();
            return true;
        });
        assertThat(nameOf(nurse)).isEqualTo("退会した会員");
        assertThat(nameOf(manager)).isEqualTo(manager.name());
    }

    @Test
    void nobodysNameIsCoveredWhoIsStillHere() {
        assertThatThrownBy(() -> Actor.SYSTEM.act(() -> staff.coverName(nurse.id())))
                .hasMessage("members.refused.not-left");
        assertThatThrownBy(() -> base.act(() -> staff.coverName(nurse.id()))).isInstanceOf(AccessDeniedException.class);
        assertThat(nameOf(nurse)).isEqualTo(nurse.name());
    }
}
