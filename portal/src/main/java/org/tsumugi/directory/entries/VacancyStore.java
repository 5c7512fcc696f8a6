package org.tsumugi.directory.entries;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.directory.FacilityId;
import org.tsumugi.directory.Vacancy;

/// Free places.
@Repository
class VacancyStore {

    private final JdbcClient jdbc;

    VacancyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return whether it is there now: not where it would be one unit more than `most`, or the facility is gone
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean put(FacilityId id, String unit, int free, String note, Instant asOf, String by, int most) {
        return jdbc.sql("""
                insert into directory.vacancy (facility, unit, free, note, as_of, by_name)
                select facility.id, :unit, :free, :note, :asOf, :by
                from directory.facility
                where facility.id = :id and not facility.gone
                  and (select count(*) from directory.vacancy other
                       where other.facility = facility.id and other.unit <> :unit) < :most
                on conflict (facility, unit) do update
                set free = excluded.free, note = excluded.note, as_of = excluded.as_of, by_name = excluded.by_name
                """)
                        .param("id", id.value())
                        .param("unit", unit)
                        .param("free", free)
                        .param("note", note)
                        .param("asOf", Timestamp.from(asOf))
                        .param("by", by)
                        .param("most", most)
                        .update()
                == 1;
    }

    List<Vacancy> of(FacilityId id) {
        return jdbc.sql("select * from directory.vacancy where facility = :id order by unit")
                .param("id", id.value())
                .query((row, number) -> new Vacancy(
                        row.getString("unit"),
                        row.getInt("free"),
                        row.getString("note"),
                        row.getObject("as_of", OffsetDateTime.class).toInstant(),
                        row.getString("by_name")))
                .list();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void remove(FacilityId id, String unit) {
        jdbc.sql("delete from directory.vacancy where facility = :id and unit = :unit")
                .param("id", id.value())
                .param("unit", unit)
                .update();
    }
}
