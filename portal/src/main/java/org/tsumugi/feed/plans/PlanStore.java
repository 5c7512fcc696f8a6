package org.tsumugi.feed.plans;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.feed.drafts.Draft;
import org.tsumugi.feed.drafts.Drafts;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.MemberId;
import org.tsumugi.shared.Role;

/// Drafts with a time.
@Repository
class PlanStore {

    /// One whose time has come; this node alone holds it.
    record Due(PlanId id, MemberId writer, Draft draft, boolean stated, Instant sendAt) {}

    private final JdbcClient jdbc;

    PlanStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void add(PlanId id, MemberId me, Draft draft, boolean stated, Instant sendAt, Instant at) {
        jdbc.sql("""
                insert into feed.draft
                    (member, place, token, title, text, kind, files, team, acknowledge, due_on, needed_by, poll,
                     stated, send_at, saved_at)
                values (:me, :place, :token, :title, :text, :kind, :files, :team, :acknowledge, cast(:dueOn as date),
                        cast(:neededBy as timestamptz), cast(:poll as jsonb), :stated, :sendAt, :at)
                on conflict (member, place) do nothing
                """)
                .param("me", me.value())
                .param("place", id.place())
                .param("token", draft.token())
                .param("title", draft.title())
                .param("text", draft.text())
                .param("kind", draft.kind().name())
                .param("files", draft.files().stream().map(file -> file.value()).toArray(UUID[]::new))
                .param("team", draft.team().orElseThrow().value())
                .param("acknowledge", draft.acknowledge())
                .param("dueOn", draft.dueOn().orElse(null))
                .param("neededBy", draft.neededBy().map(Timestamp::from).orElse(null))
                .param("poll", draft.pollJson().orElse(null))
                .param("stated", stated)
                .param("sendAt", Timestamp.from(sendAt))
                .param("at", Timestamp.from(at))
                .update();
    }

    int waiting(MemberId me) {
        return jdbc.sql("select count(*) from feed.draft where member = :me and send_at is not null")
                .param("me", me.value())
                .query(Integer.class)
                .single();
    }

    int failed(MemberId me) {
        return jdbc.sql("select count(*) from feed.draft where member = :me and problem is not null")
                .param("me", me.value())
                .query(Integer.class)
                .single();
    }

    List<Plan> all(MemberId me) {
        return jdbc.sql("select" + Draft.COLUMNS + """
                , send_at, problem,
                  coalesce((select team.name from teams.card team
                            join teams.belonging mine on mine.team = team.id and mine.member = :me
                            where team.id = draft.team), '') as team_name
                from feed.draft
                where member = :me and place like 'planned:%'
                order by send_at is not null, send_at, token
                limit 200
                """)
                .param("me", me.value())
                .query((row, number) -> new Plan(
                        id(row),
                        Draft.read(row),
                        row.getString("team_name"),
                        Optional.ofNullable(row.getObject("send_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant),
                        Optional.ofNullable(row.getString("problem")).map(PlanProblem::valueOf)))
                .list();
    }

    /// Whoever posts it just now has it locked: then there is none to take back any more.
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean takeBack(PlanId id, MemberId me, Instant at) {
        return jdbc.sql("""
                update feed.draft
                set place = :new, planned_for = send_at, send_at = null, problem = null, stated = false, saved_at = :at
                where member = :me and place = :place
                """)
                        .param("new", Drafts.NEW_THREAD)
                        .param("me", me.value())
                        .param("place", id.place())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public boolean cancel(PlanId id, MemberId me) {
        return jdbc.sql("delete from feed.draft where member = :me and place = :place")
                        .param("me", me.value())
                        .param("place", id.place())
                        .update()
                == 1;
    }

    /// The next whose time has come and that no other node holds, until the end of the transaction.
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Due> due(Instant now, Collection<PlanId> without) {
        return jdbc.sql("select member, stated, send_at," + Draft.COLUMNS + """
                from feed.draft
                where send_at <= :now and not token = any(:without)
                order by send_at
                limit 1
                for update skip locked
                """)
                .param("now", Timestamp.from(now))
                .param("without", without.stream().map(PlanId::value).toArray(UUID[]::new))
                .query((row, number) -> new Due(
                        id(row),
                        new MemberId(row.getObject("member", UUID.class)),
                        Draft.read(row),
                        row.getBoolean("stated"),
                        row.getObject("send_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /// The writer as they are right now; empty for who may not come in.
    Optional<Actor> actor(MemberId writer) {
        return jdbc.sql("select name, roles from members.actor where id = :writer and active")
                .param("writer", writer.value())
                .query((row, number) -> new Actor(writer, row.getString("name"), roles(row)))
                .optional();
    }

    @Transactional
    public void fail(PlanId id, MemberId writer, PlanProblem problem, Instant at) {
        jdbc.sql("""
                update feed.draft set send_at = null, problem = :problem, saved_at = :at
                where member = :writer and place = :place and send_at is not null
                """)
                .param("writer", writer.value())
                .param("place", id.place())
                .param("problem", problem.name())
                .param("at", Timestamp.from(at))
                .update();
    }

    private static PlanId id(ResultSet row) throws SQLException {
        return new PlanId(row.getObject("token", UUID.class));
    }

    private static Set<Role> roles(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("roles").getArray())
                .map(Role::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }
}
