package org.tsumugi.directory;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Places with a name and coordinates.
@Repository
class StartingPointStore {

    private final JdbcClient jdbc;

    StartingPointStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<StartingPoint> find(String part, int skip, int size) {
        return jdbc.sql("""
                with region as (
                    select distinct municipality_code as code from directory.facility where not gone
                ), place as (
                    select 1 as rank, name, lat, lng from directory.municipality join region using (code)
                    union all
                    select 2, municipality.name || town.name, town.lat, town.lng
                    from directory.town
                    join directory.municipality on municipality.code = town.municipality
                    join region using (code)
                    union all
                    select 3, name, lat, lng from directory.facility where not gone
                )
                select rank, name, min(lat) as lat, min(lng) as lng
                from place
                where lat is not null and position(:part in name) > 0
                group by rank, name
                order by rank, position(:part in name), name
                offset :skip limit :size
                """)
                .param("part", part.strip())
                .param("skip", skip)
                .param("size", size)
                .query((row, number) -> new StartingPoint(
                        row.getString("name"), new Coordinates(row.getDouble("lat"), row.getDouble("lng"))))
                .list();
    }
}
