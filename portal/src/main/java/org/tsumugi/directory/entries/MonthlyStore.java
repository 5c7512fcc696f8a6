package org.tsumugi.directory.entries;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.directory.FacilityId;
import org.tsumugi.mail.LetterId;

/// The letters of each month and what came of them.
@Repository
class MonthlyStore {

    /// A facility to be asked.
    record Due(FacilityId facility, String name, String address, String phone, String hours) {}

    /// @param used when it was said by this link that nothing has changed
    record Link(MonthlyLinkId id, FacilityId facility, String name, Instant endsAt, Optional<Instant> used) {}

    private static final String LINK = """
            select link.id, link.facility, facility.name, link.ends_at, link.confirmed_at
            from directory.monthly_link link
            join directory.facility on facility.id = link.facility and not facility.gone
            """;

    private final JdbcClient jdbc;

    MonthlyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Those with an address that were not asked this month; locked, so that two nodes take different ones.
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Due> due(LocalDate month, Instant confirmedBefore, int most) {
        return jdbc.sql("""
                select id, name, email, phone, hours
                from directory.facility
                where not gone and email <> '' and (confirmed_at is null or confirmed_at < :before)
                  and not exists (select 1 from directory.monthly_link link
                                  where link.facility = facility.id and link.month = :month)
                order by id
                limit :most
                for no key update skip locked
                """)
                .param("before", Timestamp.from(confirmedBefore))
                .param("month", Date.valueOf(month))
                .param("most", most)
                .query((row, number) -> new Due(
                        new FacilityId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getString("email"),
                        row.getString("phone"),
                        row.getString("hours")))
                .list();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void add(MonthlyLinkId id, FacilityId facility, LocalDate month, byte[] key, LetterId letter, Instant ends) {
        jdbc.sql("""
                insert into directory.monthly_link (id, facility, month, key_hash, letter, ends_at)
                values (:id, :facility, :month, :key, :letter, :ends)
                """)
                .param("id", id.value())
                .param("facility", facility.value())
                .param("month", Date.valueOf(month))
                .param("key", key)
                .param("letter", letter.value())
                .param("ends", Timestamp.from(ends))
                .update();
    }

    Optional<Link> find(byte[] key) {
        return jdbc.sql(LINK + "where link.key_hash = :key")
                .param("key", key)
                .query((row, number) -> link(row))
                .optional();
    }

    Optional<Link> find(MonthlyLinkId id) {
        return jdbc.sql(LINK + "where link.id = :id")
                .param("id", id.value())
                .query((row, number) -> link(row))
                .optional();
    }

    private static Link link(ResultSet row) throws SQLException {
        return new Link(
                new MonthlyLinkId(row.getObject("id", UUID.class)),
                new FacilityId(row.getObject("facility", UUID.class)),
                row.getString("name"),
                row.getObject("ends_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("confirmed_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }

    /// @return whether this was the first time
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean use(MonthlyLinkId id, Instant at) {
        return jdbc.sql("update directory.monthly_link set confirmed_at = :at where id = :id and confirmed_at is null")
                        .param("id", id.value())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    List<LetterId> onTheirWay(Instant now) {
        return jdbc.sql("""
                select letter from directory.monthly_link
                where confirmed_at is null and bounced_at is null and ends_at > :now
                """)
                .param("now", Timestamp.from(now))
                .query((row, number) -> new LetterId(row.getObject("letter", UUID.class)))
                .list();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void bounced(Collection<LetterId> letters, Instant at) {
        jdbc.sql("update directory.monthly_link set bounced_at = :at where letter = any(:letters)")
                .param("at", Timestamp.from(at))
                .param("letters", letters.stream().map(LetterId::value).toArray(UUID[]::new))
                .update();
    }
}
