package org.tsumugi.accounts.facility;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.accounts.settings.SignInSettings;
import org.tsumugi.shared.MemberId;

/// Which is whose main facility, and after how long without an act its people are signed out.
@Repository
class IdleLimitStore {

    /// @param said what the facility's manager has said; empty while nobody did
    record Facility(UUID id, String name, Optional<Duration> said) {}

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
}
