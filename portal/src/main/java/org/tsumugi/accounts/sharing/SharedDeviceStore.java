package org.tsumugi.accounts.sharing;

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

/// Shared browsers, by a hash of what they show.
@Repository
class SharedDeviceStore {

    private final JdbcClient jdbc;

    SharedDeviceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void add(SharedDeviceId id, UUID facility, byte[] hash, String name, Instant since) {
        jdbc.sql("""
                insert into accounts.shared_device (id, facility, hash, name, since)
                values (:id, :facility, :hash, :name, :since)
                """)
                .param("id", id.value())
                .param("facility", facility)
                .param("hash", hash)
                .param("name", name)
                .param("since", Timestamp.from(since))
                .update();
    }

    Optional<String> name(byte[] hash) {
        return jdbc.sql("select name from accounts.shared_device where hash = :hash")
                .param("hash", hash)
                .query(String.class)
                .optional();
    }

    Optional<UUID> facility(byte[] hash) {
        return jdbc.sql("select facility from accounts.shared_device where hash = :hash")
                .param("hash", hash)
                .query(UUID.class)
                .optional();
    }

    List<SharedDevice> of(UUID facility) {
        return jdbc.sql(
                        "select id, name, since from accounts.shared_device where facility = :facility order by since, id")
                .param("facility", facility)
                .query((row, number) -> new SharedDevice(
                        new SharedDeviceId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getObject("since", OffsetDateTime.class).toInstant()))
                .list();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void drop(UUID facility, SharedDeviceId id) {
        jdbc.sql("delete from accounts.shared_device where id = :id and facility = :facility")
                .param("id", id.value())
                .param("facility", facility)
                .update();
    }
}
