package org.tsumugi.members.standing;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.directory.FacilityId;

/// Facilities whose people may not come in for now.
@Repository
class CutOffStore {

    private final JdbcClient jdbc;

    CutOffStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void put(FacilityId facility, String reason, Instant since) {
        jdbc.sql("""
                insert into members.cut_off (facility, reason, since) values (:facility, :reason, :since)
                on conflict (facility) do nothing
                """)
                .param("facility", facility.value())
                .param("reason", reason)
                .param("since", Timestamp.from(since))
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void remove(FacilityId facility) {
        jdbc.sql("delete from members.cut_off where facility = :facility")
                .param("facility", facility.value())
                .update();
    }

    List<CutOff> all() {
        return jdbc.sql("""
                select cut_off.facility, coalesce(place.name, '') as name, cut_off.reason, cut_off.since
                from members.cut_off
                left join directory.card place on place.id = cut_off.facility
                order by cut_off.since desc
                """)
                .query((row, number) -> new CutOff(
                        new FacilityId(row.getObject("facility", UUID.class)),
                        row.getString("name"),
                        row.getString("reason"),
                        row.getObject("since", OffsetDateTime.class).toInstant()))
                .list();
    }
}
