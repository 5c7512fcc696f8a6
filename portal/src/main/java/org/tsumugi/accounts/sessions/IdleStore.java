package org.tsumugi.accounts.sessions;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tsumugi.accounts.settings.SignInSettings;

/// After how long without an act each session ends, by the main facility of whose it is.
@Repository
class IdleStore {

    /// @param shared whether it is a browser that many use, which keeps nothing of who was there
    record Limit(SessionId session, Duration after, boolean shared) {}

    /// On a browser that many use.
    private static final Duration SHARED = Duration.ofMinutes(5);

    private final JdbcClient jdbc;
    private final SignInSettings settings;

    IdleStore(JdbcClient jdbc, SignInSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
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
