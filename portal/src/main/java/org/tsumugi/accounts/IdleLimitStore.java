package org.tsumugi.accounts;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.shared.MemberId;

/// After how long without an act someone is signed out, by their main facility.
@Repository
class IdleLimitStore {

    /// @param said what the facility's manager has said; empty while nobody did
    record Facility(UUID id, String name, Optional<Duration> said) {}

    /// @param shared whether it is a browser that many use, which keeps nothing of who was there
    record Limit(SessionId session, Duration after, boolean shared) {}

    /// On a browser that many use.
    private static final Duration SHARED = Duration.ofMinutes(5);

    private final JdbcClient jdbc;
    private final SignInSettings settings;

    IdleLimitStore(JdbcClient jdbc, SignInSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    Duration usual() {
        return settings.idle();
    }

    Optional<Facility> of(MemberId member) {
        return jdbc.sql("""
                select card.facility, card.facility_name, idle_limit.seconds from members.card
                left join accounts.idle_limit on idle_limit.facility = card.facility
                where card.id = :member and card.facility is not null
                """)
                .param("member", member.value())
                .query((row, number) -> new Facility(
                        row.getObject("facility", UUID.class),
                        row.getString("facility_name"),
                        Optional.ofNullable(row.getObject("seconds", Integer.class))
                                .map(Duration::ofSeconds)))
                .optional();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void put(UUID facility, Duration limit) {
        jdbc.sql("""
                insert into accounts.idle_limit (facility, seconds) values (:facility, :seconds)
                on conflict (facility) do update set seconds = excluded.seconds
                """)
                .param("facility", facility)
                .param("seconds", limit.toSeconds())
                .update();
    }

    /// Of those that are still there.
    Map<SessionId, Limit> limits(Collection<SessionId> sessions) {
        return jdbc
                .sql("""
                select session.id, least(coalesce(idle_limit.seconds, :usual), case when session.shared then :shared end) as seconds,
                       session.shared from accounts.session
                left join members.card on card.id = session.member
                left join accounts.idle_limit on idle_limit.facility = card.facility
                where session.id = any(:ids)
                """)
                .param("usual", settings.idle().toSeconds())
                .param("shared", SHARED.toSeconds())
                .param("ids", sessions.stream().map(SessionId::value).toArray(UUID[]::new))
                .query((row, number) -> new Limit(
                        new SessionId(row.getObject("id", UUID.class)),
                        Duration.ofSeconds(row.getLong("seconds")),
                        row.getBoolean("shared")))
                .list()
                .stream()
                .collect(Collectors.toMap(Limit::session, limit -> limit));
    }
}
