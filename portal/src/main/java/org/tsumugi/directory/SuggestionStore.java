package org.tsumugi.directory;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.shared.MemberId;

/// Numbers that members told.
@Repository
class SuggestionStore {

    private final JdbcClient jdbc;

    SuggestionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void add(SuggestionId id, FacilityId facility, String phone, String note, MemberId by, Instant at) {
        jdbc.sql("""
                insert into directory.suggestion (id, facility, phone, note, by_member, at)
                values (:id, :facility, :phone, :note, :by, :at)
                """)
                .param("id", id.value())
                .param("facility", facility.value())
                .param("phone", phone)
                .param("note", note)
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Suggestion> waiting() {
        return jdbc.sql("""
                select suggestion.*, facility.name
                from directory.suggestion
                join directory.facility on facility.id = suggestion.facility
                where decided_at is null
                order by suggestion.at
                limit 200
                """)
                .query((row, number) -> new Suggestion(
                        new SuggestionId(row.getObject("id", UUID.class)),
                        new FacilityId(row.getObject("facility", UUID.class)),
                        row.getString("name"),
                        row.getString("phone"),
                        row.getString("note"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /// @return whether nobody had decided before
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean decide(SuggestionId id, boolean taken, MemberId by, Instant at) {
        return jdbc.sql("""
                update directory.suggestion
                set decided_at = :at, decided_by = :by, taken = :taken
                where id = :id and decided_at is null
                """)
                        .param("id", id.value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("by", by.value())
                        .param("taken", taken)
                        .update()
                == 1;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void takeOver(SuggestionId id) {
        jdbc.sql("""
                with changed as (
                    update directory.facility
                    set phone = suggestion.phone, phone_confirmed = true, version = version + 1
                    from directory.suggestion
                    where suggestion.id = :id and facility.id = suggestion.facility
                    returning facility.id
                )
                insert into directory.facility_change (facility) select id from changed
                """).param("id", id.value()).update();
    }
}
