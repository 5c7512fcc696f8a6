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
import org.tsumugi.directory.Treatment;
import org.tsumugi.directory.entries.EntryStore.Step;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Ids;

/// Who changed what, when and why; only ever added to.
@Repository
class RevisionStore {

    private static final UUID LAST = new UUID(-1, -1);

    private final JdbcClient jdbc;

    RevisionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void add(FacilityId facility, List<Step> steps, Actor by, Instant at, String why) {
        steps.forEach(step -> jdbc.sql("""
                insert into directory.revision (id, facility, at, by_member, by_name, field, was, became, why)
                values (:id, :facility, :at, :by, :name, :field, :was, :became, :why)
                """)
                .param("id", Ids.next())
                .param("facility", facility.value())
                .param("at", Timestamp.from(at))
                .param("by", by.id().value())
                .param("name", by.name())
                .param("field", step.field())
                .param("was", step.was())
                .param("became", step.became())
                .param("why", why)
                .update());
    }

    List<Revision> of(FacilityId facility, Optional<UUID> before, int most) {
        return jdbc.sql("""
                select revision.*, treatment.code, treatment.ja, treatment.en
                from directory.revision
                left join directory.treatment on treatment.code = revision.field
                where revision.facility = :facility and revision.id < :before
                order by revision.id desc
                limit :most
                """)
                .param("facility", facility.value())
                .param("before", before.orElse(LAST))
                .param("most", most)
                .query((row, number) -> new Revision(
                        row.getObject("id", UUID.class),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("by_name"),
                        row.getString("field"),
                        row.getString("code") == null
                                ? new Treatment("", "", "")
                                : new Treatment(row.getString("code"), row.getString("ja"), row.getString("en")),
                        row.getString("was"),
                        row.getString("became"),
                        row.getString("why")))
                .list();
    }
}
