package org.tsumugi.administration;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tsumugi.shared.FiscalYear;
import org.tsumugi.shared.Region;

/// Counts over the views that the rooms publish; each of its statements reads a year or two.
@Repository
class MirrorStore {

    enum By {
        PROFESSION("card.profession", "card.profession_ja", "card.profession_en"),
        FACILITY("card.facility", "card.facility_name", "card.facility_name");

        private final String key;
        private final String japanese;
        private final String english;

        By(String key, String japanese, String english) {
            this.key = key;
            this.japanese = japanese;
            this.english = english;
        }
    }

    private final JdbcClient jdbc;

    MirrorStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Group> groups(By by, FiscalYear year, Instant now) {
        return jdbc.sql("""
                with came as (
                    select member, bool_or(at >= :from and at < :to) as this_year, bool_or(at < :from) as year_before,
                           bool_or(at >= :recent and at < :now) as lately,
                           bool_or(at >= :earlier and at < :recent) as earlier
                    from trail.came where at >= least(cast(:before as timestamptz), cast(:earlier as timestamptz)) and at < greatest(cast(:to as timestamptz), cast(:now as timestamptz)) group by member),
                counted as (
                    select member, sum(posts) as posts, sum(readings) as readings, sum(meetings) as meetings
                    from (
                        select member, count(*) as posts, 0 as readings, 0 as meetings
                        from feed.written where at >= :from and at < :to group by member
                        union all
                        select member, 0, count(*), 0 from trail.opened where at >= :from and at < :to group by member
                        union all
                        select member, 0, 0, count(*) from meetings.coming where at >= :from and at < :to group by member
                    ) act group by member),
                grouped as (
                    select %1$s as key, min(%2$s) as name, min(%3$s) as english,
                           count(*) filter (where card.active) as people,
                           count(*) filter (where came.this_year) as came,
                           count(*) filter (where came.year_before) as came_before,
                           coalesce(sum(counted.posts), 0) as posts, coalesce(sum(counted.readings), 0) as readings,
                           coalesce(sum(counted.meetings), 0) as meetings,
                           count(*) filter (where came.lately) as lately,
                           count(*) filter (where came.earlier) as earlier
                    from members.card card
                    left join came on came.member = card.id
                    left join counted on counted.member = card.id
                    where %1$s is not null
                    group by %1$s)
                select * from (
                    select case when people >= :small then name else '' end as name,
                           case when people >= :small then english else '' end as english,
                           sum(people) as people, sum(came) as came, sum(came_before) as came_before,
                           sum(posts) as posts, sum(readings) as readings, sum(meetings) as meetings,
                           bool_or(people >= :small and earlier >= :small and lately * 10 <= earlier * 7) as drifts
                    from grouped
                    where people > 0 or came > 0
                    group by 1, 2, case when people >= :small then key::text else '' end) shown
                order by name = '', people desc, name
                """.formatted(by.key, by.japanese, by.english))
                .params(Map.of(
                        "from", start(year.first()),
                        "to", start(year.last().plusDays(1)),
                        "before", start(year.first().minusYears(1)),
                        "now", Timestamp.from(now),
                        "recent", daysBefore(now, Mirror.WINDOW),
                        "earlier", daysBefore(now, 2 * Mirror.WINDOW),
                        "small", Group.SMALL))
                .query((row, number) -> new Group(
                        row.getString("name"),
                        row.getString("english"),
                        row.getInt("people"),
                        row.getInt("came"),
                        row.getInt("came_before"),
                        row.getInt("posts"),
                        row.getInt("readings"),
                        row.getInt("meetings"),
                        row.getBoolean("drifts")))
                .list();
    }

    /// How many different people came in, month by month; months without anybody are left out.
    Map<LocalDate, Integer> months(FiscalYear year) {
        return jdbc
                .sql("""
                select date_trunc('month', at, 'Asia/Tokyo') as month, count(distinct member) as people
                from trail.came where at >= :from and at < :to
                group by 1 order by 1
                """)
                .param("from", start(year.first()))
                .param("to", start(year.last().plusDays(1)))
                .query((row, number) -> Map.entry(
                        row.getObject("month", OffsetDateTime.class)
                                .atZoneSameInstant(Region.ZONE)
                                .toLocalDate(),
                        row.getInt("people")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Timestamp start(LocalDate day) {
        return Timestamp.from(day.atStartOfDay(Region.ZONE).toInstant());
    }

    private static Timestamp daysBefore(Instant now, int days) {
        return Timestamp.from(now.minusSeconds(days * 86_400L));
    }
}
