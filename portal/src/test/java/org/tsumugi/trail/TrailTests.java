package org.tsumugi.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;
import org.tsumugi.PortalTest;
import org.tsumugi.Someone;
import org.tsumugi.members.Members;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Role;
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
}
