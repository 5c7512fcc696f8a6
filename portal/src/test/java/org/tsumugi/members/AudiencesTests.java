package org.tsumugi.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.tsumugi.PortalTest;
import org.tsumugi.Someone;
import org.tsumugi.directory.FacilityId;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Role;
import org.tsumugi.teams.TeamDraft;
import org.tsumugi.teams.TeamId;
import org.tsumugi.teams.TeamKind;
import org.tsumugi.teams.TeamRole;
import org.tsumugi.teams.Teams;

/// Who learns how somebody can be reached.
@PortalTest
class AudiencesTests {

    @Autowired
    Profiles profiles;

    @Autowired
    Members members;

    @Autowired
    Teams teams;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext portal;

    private Station station;
    private Actor nurse = Actor.SYSTEM;

    @BeforeEach
    void aNurse() {
        station = new Station(portal);
        nurse = station.nurse();
    }

    /// All contacts of the nurse that the reader learns, by either way.
    private List<String> learned(Actor reader) {
        List<Contact> open =
                reader.act(() -> profiles.find(nurse.id())).orElseThrow().contacts();
        List<Contact> restricted = reader.act(() -> profiles.contacts(nurse.id()));
        assertThat(open).allMatch(contact -> !contact.audience().isRestricted());
        assertThat(restricted).allMatch(contact -> contact.audience().isRestricted());
        assertThat(reader.act(() -> profiles.find(nurse.id())).orElseThrow().further())
                .isEqualTo(!restricted.isEmpty());
        return Stream.concat(open.stream(), restricted.stream())
                .map(Contact::value)
                .toList();
    }

    private void join(TeamKind kind, TeamRole role, Actor mate) {
        nurse.act(() -> {
            TeamId team = teams.found(new TeamDraft("組", kind, ""));
            teams.admit(team, mate.id(), role);
        });
    }

    @Test
    void whatIsForProfessionalsIsSeenByEveryProfessionalOnly() {
        station.tell(Station.phoneFor(Audience.PROFESSIONALS));
        assertThat(learned(Someone.member(members))).containsExactly(Station.PHONE.value());
        assertThat(learned(Someone.with(members, Role.OFFICIAL))).isEmpty();
        assertThat(learned(Someone.with(members, Role.ADMINISTRATOR))).isEmpty();
    }

    @Test
    void whatIsForMyTeamsIsSeenByMatesOfClosedTeamsOnly() {
        station.tell(Station.phoneFor(Audience.TEAMS));
        Actor mate = Someone.member(members);
        assertThat(learned(mate)).isEmpty();
        join(TeamKind.OPEN, TeamRole.MEMBER, mate);
        assertThat(learned(mate)).isEmpty();
        join(TeamKind.REQUEST, TeamRole.GUEST, mate);
        assertThat(learned(mate)).isEmpty();
        join(TeamKind.INVITE, TeamRole.MEMBER, mate);
        assertThat(learned(mate)).containsExactly(Station.PHONE.value());
        assertThat(learned(station.worksAt(station.id(), Role.MEMBER))).isEmpty();
    }

    @Test
    void whatIsForMyFacilitiesIsSeenByThoseWhoWorkThereToday() {
        station.tell(Station.phoneFor(Audience.FACILITIES));
        assertThat(learned(station.worksAt(station.id(), Role.MEMBER))).containsExactly(Station.PHONE.value());
        assertThat(learned(Someone.member(members))).isEmpty();
        Actor official = station.worksAt(station.id(), Role.OFFICIAL);
        assertThat(learned(official)).containsExactly(Station.PHONE.value());
        Actor helper = Someone.member(members);
        station.affiliate(helper.id(), station.id(), Optional.of(LocalDate.EPOCH));
        assertThat(learned(helper)).isEmpty();
        station.affiliate(helper.id(), station.id(), Optional.empty());
        assertThat(learned(helper)).containsExactly(Station.PHONE.value());
    }

    @Test
    void peopleWhoseSecondPlaceIsTheSameAreColleagues() {
        station.tell(Station.phoneFor(Audience.FACILITIES));
        FacilityId second = station.facility("連携室");
        station.affiliate(nurse.id(), second, Optional.empty());
        assertThat(learned(station.worksAt(second, Role.MEMBER))).containsExactly(Station.PHONE.value());
    }

    @Test
    void whatIsForNobodyIsMineAlone() {
        station.tell(Station.PHONE);
        Actor mate = station.worksAt(station.id(), Role.MEMBER);
        join(TeamKind.INVITE, TeamRole.MEMBER, mate);
        assertThat(learned(mate)).isEmpty();
        assertThat(nurse.act(profiles::mine).orElseThrow().contacts()).containsExactly(Station.PHONE);
    }

    @Test
    void whoHasLeftNeitherShowsNorLearnsContacts() {
        station.tell(Station.phoneFor(Audience.FACILITIES), Station.MAIL);
        Actor leaver = station.worksAt(station.id(), Role.MEMBER);
        assertThat(learned(leaver)).hasSize(2);
        leave(leaver);
        assertThat(learned(leaver)).isEmpty();
        Actor colleague = station.worksAt(station.id(), Role.MEMBER);
        leave(nurse);
        assertThat(colleague.act(() -> profiles.find(nurse.id()))).isEmpty();
        assertThat(colleague.act(() -> profiles.contacts(nurse.id()))).isEmpty();
        assertThat(nurse.act(profiles::mine)).isEmpty();
    }

    private void leave(Actor who) {
        jdbc.sql("update members.member set active = false where id = :id")
                .param("id", who.id().value())
                .update();
    }

    @Test
    void anAuditorOpensNoProfile() {
        Actor auditor = Someone.with(members, Role.AUDITOR);
        assertThatThrownBy(() -> auditor.act(() -> profiles.find(nurse.id())))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> auditor.act(() -> profiles.contacts(nurse.id())))
                .isInstanceOf(AccessDeniedException.class);
    }
}
