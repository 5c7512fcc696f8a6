package org.tsumugi.directory.entries;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.directory.FacilityId;
import org.tsumugi.shared.Actor;

/// What is said to be wrong.
@Repository
class DisputeStore {

    private final JdbcClient jdbc;

    DisputeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return whether there is such a facility
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean add(DisputeId id, FacilityId facility, String what, Actor by, Instant at) {
        return jdbc.sql("""
                insert into directory.dispute (id, facility, what, by_member, by_name, at)
                select :id, facility.id, :what, :by, :name, :at
                from directory.facility where facility.id = :facility and not facility.gone
                """)
                        .param("id", id.value())
                        .param("facility", facility.value())
                        .param("what", what)
                        .param("by", by.id().value())
                        .param("name", by.name())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    /// The facility knows whether anything about it is open.
    @Transactional(propagation = Propagation.MANDATORY)
    public void mark(FacilityId facility) {
        jdbc.sql("""
                update directory.facility
                set disputed = exists (select 1 from directory.dispute
                                       where dispute.facility = facility.id and dispute.settled_at is null)
                where id = :facility
                """).param("facility", facility.value()).update();
    }

    List<Dispute> open(int most) {
        return jdbc.sql("""
                select dispute.*, facility.name
                from directory.dispute
                join directory.facility on facility.id = dispute.facility
                where dispute.settled_at is null
                order by dispute.at, dispute.id
                limit :most
                """)
                .param("most", most)
                .query((row, number) -> new Dispute(
                        new DisputeId(row.getObject("id", UUID.class)),
                        new FacilityId(row.getObject("facility", UUID.class)),
                        row.getString("name"),
                        row.getString("what"),
                        row.getString("by_name"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /// @return whose entry it is about; empty where somebody settled it before
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<FacilityId> settle(DisputeId id, Actor by, Instant at) {
        return jdbc.sql("""
                update directory.dispute set settled_at = :at, settled_by = :by
                where id = :id and settled_at is null
                returning facility
                """)
                .param("id", id.value())
                .param("at", Timestamp.from(at))
                .param("by", by.id().value())
                .query((row, number) -> new FacilityId(row.getObject("facility", UUID.class)))
                .optional();
    }
}
