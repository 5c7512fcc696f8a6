package org.tsumugi.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;
import org.tsumugi.PortalTest;
import org.tsumugi.Someone;
import org.tsumugi.feed.ThreadId;
import org.tsumugi.feed.Threads;
import org.tsumugi.files.FileId;
import org.tsumugi.files.Files;
import org.tsumugi.meetings.MeetingId;
import org.tsumugi.meetings.Meetings;
import org.tsumugi.members.Members;
import org.tsumugi.members.Profiles;
import org.tsumugi.members.standing.Staff;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Ids;
import org.tsumugi.shared.MemberId;
import org.tsumugi.shared.Region;
import org.tsumugi.shared.Role;
import org.tsumugi.shell.StoryClock;
import org.tsumugi.teams.TeamDraft;
import org.tsumugi.teams.TeamId;
import org.tsumugi.teams.TeamKind;
import org.tsumugi.teams.Teams;
import org.tsumugi.trail.TrailEntry.Outcome;

@PortalTest
class TrailTests {

    @Autowired
    Trail trail;

    @Autowired
    Teams teams;

    @Autowired
    Members members;

    @Autowired
    Threads threads;

    @Autowired
    Files files;

    @Autowired
    Meetings meetings;

    @Autowired
    Profiles profiles;

    @Autowired
    Staff staff;

    @Autowired
    Heads heads;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    Stream<TrailEntry> entriesOf(Actor actor) {
        return Someone.with(members, Role.AUDITOR).act(() -> trail.newest(Optional.empty())).items().stream()
                .filter(entry -> actor.id().value().equals(entry.actor()));
    }

    @Test
    void aChangeLeavesWhoWhatAndWhichObject() {
        Actor founder = Someone.member(members);
        TeamId team = founder.act(() -> teams.found(new TeamDraft("組", TeamKind.OPEN, "")));
        assertThat(entriesOf(founder)).singleElement().satisfies(entry -> {
            assertThat(entry.act()).isEqualTo("Teams.found");
            assertThat(entry.objectKind()).contains("team");
            assertThat(entry.object()).contains(team.value());
            assertThat(entry.outcome()).isEqualTo(Outcome.DONE);
        });
    }

    @Test
    void aRefusalIsKeptThoughTheChangeIsNot() {
        Actor auditor = Someone.with(members, Role.AUDITOR);
        assertThatThrownBy(() -> auditor.act(() -> teams.found(new TeamDraft("組", TeamKind.OPEN, ""))))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(entriesOf(auditor)).singleElement().satisfies(entry -> {
            assertThat(entry.act()).isEqualTo("Teams.found");
            assertThat(entry.outcome()).isEqualTo(Outcome.REFUSED);
        });
    }

    @Test
    void whoAsksForAThingByItsIdThatIsNotTheirsOrNotThereLeavesARowThatSaysWhat() {
        Actor asker = Someone.member(members);
        assertThat(asker.act(() -> threads.open(ThreadId.next()))).isEmpty();
        assertThat(asker.act(() -> files.fetch(FileId.next()))).isEmpty();
        assertThat(asker.act(() -> meetings.find(new MeetingId(Ids.next())))).isEmpty();
        assertThat(asker.act(() -> profiles.find(MemberId.next()))).isEmpty();
        assertThat(entriesOf(asker))
                .allSatisfy(entry -> assertThat(entry.outcome()).isEqualTo(Outcome.REFUSED))
                .extracting(TrailEntry::act, entry -> entry.objectKind().orElse(""))
                .containsExactlyInAnyOrder(
                        tuple("Threads.open", "thread"),
                        tuple("Files.fetch", "file"),
                        tuple("Meetings.find", "meeting"),
                        tuple("Profiles.find", "member"));

        Actor manager = Someone.with(members, Role.MEMBER, Role.FACILITY_MANAGER);
        assertThat(manager.act(() -> staff.find(asker.id()))).isEmpty();
        assertThat(entriesOf(manager)).singleElement().satisfies(entry -> {
            assertThat(entry.act()).isEqualTo("Staff.find");
            assertThat(entry.object()).contains(asker.id().value());
        });
    }

    @Test
    void whatIsFoundWhatADoorAsksAnotherAndWhatThePortalAsksItselfLeavesNoneNorAPictureThatIsNotThere() {
        Actor asker = Someone.member(members);
        assertThat(asker.act(() -> profiles.find(asker.id()))).isPresent();
        assertThat(asker.act(() -> files.page(FileId.next()))).isEmpty();
        transaction.executeWithoutResult(another -> assertThat(
                        asker.act(() -> meetings.find(new MeetingId(Ids.next()))))
                .isEmpty());
        assertThat(entriesOf(asker)).isEmpty();
        long before = ofTheSystem();
        Actor.SYSTEM.act(() -> assertThat(staff.find(MemberId.next())).isEmpty());
        assertThat(ofTheSystem()).isEqualTo(before);
    }

    private long ofTheSystem() {
        return jdbc.sql("select count(*) from trail.entry where actor = ? and outcome = 'REFUSED'")
                .param(Actor.SYSTEM.id().value())
                .query(Long.class)
                .single();
    }

    @Test
    void aChangeThatIsRolledBackLeavesNoRow() {
        Actor founder = Someone.member(members);
        transaction.executeWithoutResult(status -> {
            founder.act(() -> teams.found(new TeamDraft("組", TeamKind.OPEN, "")));
            status.setRollbackOnly();
        });
        assertThat(entriesOf(founder)).isEmpty();
    }

    @Test
    void thePortalsOwnDatabaseRoleCanNeitherChangeNorDeleteARow() {
        for (String sql :
                List.of("delete from trail.entry", "update trail.entry set act = ''", "truncate trail.entry")) {
            assertThatThrownBy(() -> jdbc.sql(sql).update()).rootCause().hasMessageContaining("permission denied");
        }
        assertThatThrownBy(() -> jdbc.sql("drop table trail.entry").update())
                .rootCause()
                .hasMessageContaining("must be owner");
    }

    @Test
    void onlyAuditorsReadIt() {
        Actor administrator = Someone.with(members, Role.ADMINISTRATOR, Role.MEMBER);
        assertThatThrownBy(() -> administrator.act(() -> trail.newest(Optional.empty())))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aRowHasItsSealWithinFiveSeconds() {
        Actor founder = Someone.member(members);
        founder.act(() -> teams.found(new TeamDraft("組", TeamKind.OPEN, "")));
        awaitSealOf(founder);
    }

    private void awaitSealOf(Actor founder) {
        UUID row = entriesOf(founder).findFirst().orElseThrow().id();
        Awaitility.await()
                .atMost(Duration.ofSeconds(5))
                .until(() -> jdbc.sql("select exists (select from trail.seal where entry = :row)")
                        .param("row", row)
                        .query(Boolean.class)
                        .single());
    }

    @Test
    void aRowOfADistantYearHoldsUpNoSeal() {
        Actor founder = Someone.member(members);
        StoryClock.at(
                Instant.parse("+12345-04-01T00:00:00Z"),
                () -> founder.act(() -> teams.found(new TeamDraft("組", TeamKind.OPEN, ""))));
        awaitSealOf(founder);
    }

    @Test
    void theDayHasItsHeadInTheStoreAndTheTrailHolds() {
        Actor founder = Someone.member(members);
        founder.act(() -> teams.found(new TeamDraft("組", TeamKind.OPEN, "")));
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> !heads.all().isEmpty());
        assertThat(Someone.with(members, Role.AUDITOR).act(() -> trail.verify()))
                .satisfies(verdict -> {
                    assertThat(verdict.firstBreak()).isEmpty();
                    assertThat(verdict.heads()).isPositive();
                });
    }

    @Test
    void aFilterFindsByPersonActThingOutcomeAndDay() {
        Actor founder = Someone.member(members);
        Actor auditor = Someone.with(members, Role.AUDITOR);
        TeamId team = founder.act(() -> teams.found(new TeamDraft("組", TeamKind.OPEN, "")));
        founder.act(() -> teams.found(new TeamDraft("別", TeamKind.OPEN, "")));
        LocalDate today = LocalDate.ofInstant(clock.instant(), Region.ZONE);
        String name = founder.name().substring(0, founder.name().length() - 1);
        Optional<UUID> thing = Optional.of(team.value());
        TrailFilter narrow = new TrailFilter(
                name,
                Optional.of("Teams.found"),
                thing,
                Optional.of(Outcome.DONE),
                Optional.of(today),
                Optional.of(today));
        assertThat(auditor.act(() -> trail.find(narrow, Optional.empty())).items())
                .hasSize(1);
        assertThat(List.of(
                        new TrailFilter("だれでもない", narrow.act(), thing, narrow.outcome(), narrow.from(), narrow.upTo()),
                        new TrailFilter("%", narrow.act(), thing, narrow.outcome(), narrow.from(), narrow.upTo()),
                        new TrailFilter("\0", narrow.act(), thing, narrow.outcome(), narrow.from(), narrow.upTo()),
                        new TrailFilter(
                                name, Optional.of("Teams.join"), thing, narrow.outcome(), narrow.from(), narrow.upTo()),
                        new TrailFilter(
                                name, narrow.act(), thing, Optional.of(Outcome.READ), narrow.from(), narrow.upTo()),
                        new TrailFilter(
                                name,
                                narrow.act(),
                                thing,
                                narrow.outcome(),
                                Optional.of(today.plusDays(1)),
                                Optional.empty()),
                        new TrailFilter(
                                name,
                                narrow.act(),
                                thing,
                                narrow.outcome(),
                                Optional.empty(),
                                Optional.of(today.minusDays(1)))))
                .allSatisfy(other -> assertThat(auditor.act(() -> trail.find(other, Optional.empty()))
                                .items())
                        .isEmpty());
    }

    @Test
    void pagesGoOnWhereTheyEnded() {
        Actor founder = Someone.member(members);
        for (int i = 0; i < 60; i++) {
            founder.act(() -> teams.found(new TeamDraft("組", TeamKind.OPEN, "")));
        }
        Actor auditor = Someone.with(members, Role.AUDITOR);
        TrailFilter mine = new TrailFilter(
                founder.id().toString(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        var first = auditor.act(() -> trail.find(mine, Optional.empty()));
        var second = auditor.act(() -> trail.find(mine, first.next()));
        assertThat(first.items()).hasSize(50);
        assertThat(second.items()).hasSize(10).doesNotContainAnyElementsOf(first.items());
        assertThat(second.next()).isEmpty();
    }
}
