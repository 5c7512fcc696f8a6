package org.tsumugi.accounts.sessions;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.MemberId;
import org.tsumugi.shared.Role;

/// Signed-in browsers on all nodes. A row that has ended ends its browser: each node looks every few seconds.
@Repository
class SessionStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    SessionStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional
    public void add(SessionId id, Actor actor, String device, String origin, Instant endsAt) {
        jdbc.sql("""
                insert into accounts.session (id, member, roles, device, origin, started_at, seen_at, ends_at)
                values (:id, :member, :roles, :device, :origin, :now, :now, :endsAt)
                """)
                .param("id", id.value())
                .param("member", actor.id().value())
                .param("roles", actor.roles().stream().map(Role::name).toArray(String[]::new))
                .param("device", device)
                .param("origin", origin)
                .param("now", now())
                .param("endsAt", Timestamp.from(endsAt))
                .update();
    }

    @Transactional
    public void onSharedBrowser(SessionId id) {
        jdbc.sql("update accounts.session set shared = true where id = :id")
                .param("id", id.value())
                .update();
    }

    List<SessionLine> open(MemberId member, Optional<SessionId> here) {
        return jdbc.sql("""
                select id, device, origin, started_at, seen_at from accounts.session
                where member = :member and ended_at is null and ends_at > :now
                order by started_at desc limit 100
                """)
                .param("member", member.value())
                .param("now", now())
                .query((row, number) -> {
                    SessionId id = new SessionId(row.getObject("id", UUID.class));
                    return new SessionLine(
                            id,
                            row.getString("device"),
                            row.getString("origin"),
                            row.getObject("started_at", OffsetDateTime.class).toInstant(),
                            row.getObject("seen_at", OffsetDateTime.class).toInstant(),
                            here.filter(id::equals).isPresent());
                })
                .list();
    }

    /// False when it is not this member's, or over.
    @Transactional
    public boolean end(MemberId member, SessionId id) {
        return jdbc.sql("""
                        update accounts.session set ended_at = :now
                        where id = :id and member = :member and ended_at is null
                        """)
                        .param("id", id.value())
                        .param("member", member.value())
                        .param("now", now())
                        .update()
                == 1;
    }

    @Transactional
    public int endAllBut(MemberId member, Optional<SessionId> spared) {
        return jdbc.sql("""
                update accounts.session set ended_at = :now
                where member = :member and ended_at is null and id <> :spared
                """)
                .param("member", member.value())
                .param("spared", spared.map(SessionId::value).orElse(new UUID(0, 0)))
                .param("now", now())
                .update();
    }

    @Transactional
    public void closed(SessionId id) {
        jdbc.sql("update accounts.session set ended_at = :now where id = :id and ended_at is null")
                .param("id", id.value())
                .param("now", now())
                .update();
    }

    /// Those of the given that are no longer open, whoever ended them and wherever; also of people who may no longer
    /// come in, or whose roles have changed since.
    List<SessionId> over(Collection<SessionId> ids) {
        return jdbc.sql("""
                select asked.id from unnest(:ids) asked (id)
                left join accounts.session on session.id = asked.id
                left join members.actor on actor.id = session.member
                where session.id is null or session.ended_at is not null or session.ends_at <= :now
                   or not actor.active
                   or not (session.roles <@ actor.roles and session.roles @> actor.roles)
                """)
                .param("ids", ids.stream().map(SessionId::value).toArray(UUID[]::new))
                .param("now", now())
                .query((row, number) -> new SessionId(row.getObject("id", UUID.class)))
                .list();
    }

    @Transactional
    public void seen(Map<SessionId, Instant> acts) {
        jdbc.sql("""
                update accounts.session set seen_at = act.at
                from unnest(:ids, :times) act (id, at) where session.id = act.id and session.seen_at < act.at
                """)
                .param("ids", acts.keySet().stream().map(SessionId::value).toArray(UUID[]::new))
                .param("times", acts.values().stream().map(Timestamp::from).toArray(Timestamp[]::new))
                .update();
    }

    /// Nodes that were killed left sessions open that no browser has.
    @Transactional
    public void dropBefore(Instant day) {
        jdbc.sql("delete from accounts.session where ends_at < :day")
                .param("day", Timestamp.from(day))
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
