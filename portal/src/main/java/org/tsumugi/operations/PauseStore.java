package org.tsumugi.operations;

import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The one row that is there while the portal is for reading only.
@Repository
class PauseStore {

    private final JdbcClient jdbc;

    PauseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Pause> find() {
        return jdbc.sql("select reason, since from operations.pause")
                .query((row, number) -> new Pause(
                        row.getString("reason"),
                        row.getObject("since", OffsetDateTime.class).toInstant()))
                .optional();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void begin(Pause pause) {
        jdbc.sql("insert into operations.pause (reason, since) values (:reason, :since) on conflict do nothing")
                .param("reason", pause.reason())
                .param("since", Timestamp.from(pause.since()))
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void end() {
        jdbc.sql("delete from operations.pause").update();
    }
}
