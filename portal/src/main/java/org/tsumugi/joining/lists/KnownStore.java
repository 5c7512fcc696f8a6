package org.tsumugi.joining.lists;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tsumugi.directory.FacilityId;

/// Who is here or invited already, by the keys of a [ListChecker].
@Repository
class KnownStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    KnownStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Set<String> members(Collection<FacilityId> facilities) {
        return jdbc.sql("select name, facility from members.card where active and facility = any(:facilities)")
                .param("facilities", ids(facilities))
                .query((row, number) ->
                        ListChecker.key(row.getString("name"), new FacilityId(row.getObject("facility", UUID.class))))
                .set();
    }

    /// Open invitations by name and facility; by address also those that were taken up.
    Set<String> invited(Collection<FacilityId> facilities) {
        Set<String> keys = new HashSet<>(jdbc.sql("""
                select family || given as name, facility from joining.invitation
                where taken_at is null and withdrawn_at is null and expires_at > :now and facility = any(:facilities)
                """)
                .param("now", Timestamp.from(clock.instant()))
                .param("facilities", ids(facilities))
                .query((row, number) ->
                        ListChecker.key(row.getString("name"), new FacilityId(row.getObject("facility", UUID.class))))
                .set());
        keys.addAll(jdbc.sql("""
                select mail from joining.invitation
                where mail is not null and withdrawn_at is null and (taken_at is not null or expires_at > :now)
                """)
                .param("now", Timestamp.from(clock.instant()))
                .query((row, number) -> row.getString("mail").toLowerCase(Locale.ROOT))
                .set());
        return keys;
    }

    private static UUID[] ids(Collection<FacilityId> facilities) {
        return facilities.stream().map(FacilityId::value).toArray(UUID[]::new);
    }
}
