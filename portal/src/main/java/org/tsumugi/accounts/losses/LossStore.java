package org.tsumugi.accounts.losses;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.directory.FacilityId;
import org.tsumugi.members.MemberCard;
import org.tsumugi.shared.MemberId;

/// Lost phones, and what is done about them.
@Repository
class LossStore {

    private static final String LOSS = "select loss.id, loss.reported_at, loss.done, loss.closed_at, "
            + MemberCard.columns("card") + " from accounts.loss join members.card on card.id = loss.member ";

    private final JdbcClient jdbc;

    LossStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Nothing where one of theirs is open.
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(LossId id, MemberId member, MemberId by, Instant at) {
        jdbc.sql("""
                insert into accounts.loss (id, member, reported_by, reported_at) values (:id, :member, :by, :at)
                on conflict (member) where closed_at is null do nothing
                """)
                .param("id", id.value())
                .param("member", member.value())
                .param("by", by.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void mark(LossId id, LossStep step, boolean done) {
        jdbc.sql("""
                update accounts.loss
                set done = case when :done then array_append(array_remove(done, :step), :step)
                                else array_remove(done, :step) end
                where id = :id and closed_at is null
                """)
                .param("id", id.value())
                .param("step", step.name())
                .param("done", done)
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void close(LossId id, Instant at) {
        jdbc.sql("update accounts.loss set closed_at = :at where id = :id and closed_at is null")
                .param("id", id.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    Optional<Loss> find(LossId id) {
        return jdbc.sql(LOSS + "where loss.id = :id")
                .param("id", id.value())
                .query(LossStore::loss)
                .optional();
    }

    private static final String WITHIN = """
            where loss.closed_at is null
              and (:anywhere or loss.member in (select member from members.workplace where main and facility = any(:within)))
            """;

    /// Oldest first; of people who mainly work at one of these facilities, or anywhere.
    List<Loss> open(Optional<Set<FacilityId>> within) {
        return within(jdbc.sql(LOSS + WITHIN + "order by loss.reported_at, loss.id limit 200"), within)
                .query(LossStore::loss)
                .list();
    }

    int openNumber(Optional<Set<FacilityId>> within) {
        return within(jdbc.sql("select count(*) from accounts.loss " + WITHIN), within)
                .query(Integer.class)
                .single();
    }

    private static JdbcClient.StatementSpec within(
            JdbcClient.StatementSpec statement, Optional<Set<FacilityId>> within) {
        return statement
                .param("anywhere", within.isEmpty())
                .param(
                        "within",
                        within.stream()
                                .flatMap(Set::stream)
                                .map(FacilityId::value)
                                .toArray(UUID[]::new));
    }

    Optional<Loss> latest(MemberId member) {
        return jdbc.sql(
                        LOSS
                                + "where loss.member = :member and loss.closed_at is null order by loss.reported_at desc limit 1")
                .param("member", member.value())
                .query(LossStore::loss)
                .optional();
    }

    private static Loss loss(ResultSet row, int number) throws SQLException {
        return new Loss(
                new LossId(row.getObject("id", UUID.class)),
                MemberCard.read(row, "card"),
                row.getObject("reported_at", OffsetDateTime.class).toInstant(),
                Arrays.stream((String[]) row.getArray("done").getArray())
                        .map(LossStep::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                row.getObject("closed_at") != null);
    }
}
