package org.tsumugi.directory.taking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tsumugi.directory.Coordinates;
import org.tsumugi.directory.FacilityLine;
import org.tsumugi.directory.StaffContact;

/// Facilities of some kinds that do not say × to what is needed.
@Repository
class CandidateStore {

    /// @param hours  as the facility wrote them
    /// @param always whether it answers at all hours
    /// @param staff  for professionals only
    record Near(FacilityLine line, String hours, boolean always, StaffContact staff) {}

    /// About in the order of distance, without its cost.
    private static final String APART = "power(lat - :lat, 2) + power((lng - :lng) * cos(radians(:lat)), 2)";

    private final JdbcClient jdbc;

    CandidateStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The nearest first; without a place, those who say that they do what is needed.
    List<Near> near(Need need, int most) {
        return jdbc.sql("with near as materialized ("
                        + """
                    select id, count(said.code) as said
                    from directory.facility
                    left join directory.ability said on said.facility = facility.id and said.code = any(:needed)
                    where not gone and kind = any(:kinds)
                      and not exists (select 1 from directory.ability no
                                      where no.facility = facility.id and no.acceptance = 'NO'
                                        and no.code = any(:needed))
                    group by id
                    order by count(said.code) < cardinality(cast(:needed as text[])), %s nulls last, id
                    limit :most
                )
                select facility.hours, facility.round_the_clock, facility.staff_phone, facility.staff_note, %s
                from near
                join directory.facility using (id)
                join directory.kind on kind.code = facility.kind
                """.formatted(need.from().isPresent() ? APART : "null::float8", FacilityLine.COLUMNS))
                .param("kinds", need.kinds().toArray(String[]::new))
                .param("needed", need.treatments().toArray(String[]::new))
                .param("lat", need.from().map(Coordinates::latitude).orElse(0.0))
                .param("lng", need.from().map(Coordinates::longitude).orElse(0.0))
                .param("most", most)
                .query((row, number) -> near(row, need))
                .list();
    }

    private static Near near(ResultSet row, Need need) throws SQLException {
        return new Near(
                FacilityLine.read(row, need.from()),
                row.getString("hours"),
                row.getBoolean("round_the_clock"),
                new StaffContact(row.getString("staff_phone"), row.getString("staff_note")));
    }
}
