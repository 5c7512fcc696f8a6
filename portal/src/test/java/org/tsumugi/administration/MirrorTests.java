package org.tsumugi.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.tsumugi.PortalTest;
import org.tsumugi.Someone;
import org.tsumugi.directory.Facilities;
import org.tsumugi.directory.FacilityId;
import org.tsumugi.members.Members;
import org.tsumugi.members.standing.Colleagues;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.FiscalYear;
import org.tsumugi.shared.Ids;
import org.tsumugi.shared.Region;
import org.tsumugi.shared.Role;

@PortalTest
class MirrorTests {

    @Autowired
    Mirror mirror;

    @Autowired
    Members members;

    @Autowired
    Facilities facilities;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private Actor base;
    private Colleagues colleagues;
    private FacilityId facility;
    private String name = "";

    @BeforeEach
    void aFacilityAndSomeWhoWorkAlone() {
        base = Someone.with(members, Role.COORDINATOR);
        colleagues = new Colleagues(members, facilities);
        // Enough of them, or a facility of three would be put together with them.
        IntStream.range(0, Group.SMALL).forEach(one -> colleagues.at(colleagues.facility(), Role.MEMBER));
        aFacility();
    }

    private void aFacility() {
        facility = colleagues.facility();
        name = Actor.SYSTEM.act(() -> facilities.find(facility)).orElseThrow().name();
    }

    private List<Actor> people(int number) {
        return IntStream.range(0, number)
                .mapToObj(one -> colleagues.at(facility, Role.MEMBER))
                .toList();
    }

    private void came(Actor person, Duration ago) {
        jdbc.sql("""
                insert into trail.entry (id, at, actor, actor_name, act, outcome)
                values (:id, :at, :actor, 'x', 'SignIn.accepted', 'DONE')
                """)
                .param("id", Ids.next())
                .param("at", Timestamp.from(clock.instant().minus(ago)))
                .param("actor", person.id().value())
                .update();
    }

    private Optional<Group> group() {
        FiscalYear year = FiscalYear.of(LocalDate.ofInstant(clock.instant(), Region.ZONE));
        return base.act(() -> mirror.facilities(year)).stream()
                .filter(one -> one.name().equals(name))
                .findFirst();
    }

    @Test
    void countsPeopleOnceHoweverOftenTheyCome() {
        List<Actor> three = people(3);
        came(three.get(0), Duration.ofMinutes(1));
        came(three.get(0), Duration.ofMinutes(2));
        came(three.get(1), Duration.ofMinutes(1));
        Group group = group().orElseThrow();
        assertThat(group.people()).isEqualTo(3);
        assertThat(group.came()).isEqualTo(2);
        assertThat(group.drifts()).isFalse();
    }

    @Test
    void aFacilityOfTwoIsNotShownByItself() {
        people(2).forEach(one -> came(one, Duration.ofMinutes(1)));
        assertThat(group()).isEmpty();
        FiscalYear year = FiscalYear.of(LocalDate.ofInstant(clock.instant(), Region.ZONE));
        assertThat(base.act(() -> mirror.facilities(year)).getLast().name()).isEmpty();
    }

    @Test
    void aGroupDriftsWhenThreeInTenNoLongerCome() {
        List<Actor> ten = people(10);
        ten.forEach(one -> came(one, Duration.ofDays(Mirror.WINDOW + 10)));
        ten.stream().limit(8).forEach(one -> came(one, Duration.ofDays(1)));
        assertThat(group().orElseThrow().drifts()).isFalse();
        aFacility();
        List<Actor> again = people(10);
        again.forEach(one -> came(one, Duration.ofDays(Mirror.WINDOW + 10)));
        again.stream().limit(7).forEach(one -> came(one, Duration.ofDays(1)));
        assertThat(group().orElseThrow().drifts()).isTrue();
    }

    @Test
    void aMemberSeesNoNumbers() {
        Actor nurse = Someone.member(members);
        assertThatThrownBy(() -> nurse.act(() -> mirror.professions(new FiscalYear(2026))))
                .isInstanceOf(AccessDeniedException.class);
    }

    /// By what is missing one would know who they are.
    @Test
    void theRestIsNeverTooSmallToHideInIt() {
        assertThat(Group.discreet(List.of(group("医師", 9), group("薬剤師", 4), group("", 2))))
                .extracting(Group::name, Group::people)
                .containsExactly(tuple("医師", 9), tuple("", 6));
        assertThat(Group.discreet(List.of(group("", 2)))).isEmpty();
        assertThat(Group.discreet(List.of(group("医師", 9)))).hasSize(1);
    }

    private static Group group(String name, int people) {
        return new Group(name, name, people, 0, 0, 0, 0, 0, false);
    }
}
