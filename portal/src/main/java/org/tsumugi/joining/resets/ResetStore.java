package org.tsumugi.joining.resets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.shared.MemberId;

/// Ways to a new password, and who has asked for one.
@Repository
class ResetStore {

    /// @param inPerson  handed over face to face
    /// @param lostPhone whether the second factor goes with it
    record Reset(ResetId id, MemberId member, boolean inPerson, boolean lostPhone) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    ResetStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void wish(String userName) {
        jdbc.sql("insert into joining.reset_wish (user_name, at) values (:userName, :now)")
                .param("userName", userName)
                .param("now", now())
                .update();
    }

    /// Takes the oldest wish out, a different one on each node.
    @Transactional
    public Optional<String> takeWish() {
        return jdbc.sql("""
                delete from joining.reset_wish
                where id = (select id from joining.reset_wish order by id limit 1 for update skip locked)
                returning user_name
                """).query(String.class).optional();
    }

    /// Who just got a letter gets no other: nobody fills another's mailbox.
    boolean hasFresh(MemberId member, Instant since) {
        return jdbc.sql("""
                select exists (select 1 from joining.reset
                               where member = :member and not in_person and made_at > :since)
                """)
                .param("member", member.value())
                .param("since", Timestamp.from(since))
                .query(Boolean.class)
                .single();
    }

    /// A letter closes former letters only, since a stranger can ask for one; a slip closes slips and letters.
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(Reset reset, byte[] hash, MemberId by, Instant expiresAt) {
        jdbc.sql("""
                update joining.reset set expires_at = :now
                where member = :member and expires_at > :now and (:inPerson or not in_person)
                """)
                .param("member", reset.member().value())
                .param("inPerson", reset.inPerson())
                .param("now", now())
                .update();
        jdbc.sql("""
                insert into joining.reset (id, member, code_hash, made_by, made_at, expires_at, in_person, lost_phone)
                values (:id, :member, :hash, :by, :now, :expiresAt, :inPerson, :lostPhone)
                """)
                .param("id", reset.id().value())
                .param("member", reset.member().value())
                .param("hash", hash)
                .param("by", by.value())
                .param("now", now())
                .param("expiresAt", Timestamp.from(expiresAt))
                .param("inPerson", reset.inPerson())
                .param("lostPhone", reset.lostPhone())
                .update();
    }

    Optional<Reset> find(byte[] hash) {
        return found(hash, "");
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Reset> lock(byte[] hash) {
        return found(hash, " for update");
    }

    private Optional<Reset> found(byte[] hash, String locked) {
        return jdbc.sql("""
                select id, member, in_person, lost_phone from joining.reset
                where code_hash = :hash and used_at is null and expires_at > :now
                """ + locked)
                .param("hash", hash)
                .param("now", now())
                .query(ResetStore::reset)
                .optional();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void used(ResetId id) {
        jdbc.sql("update joining.reset set used_at = :now where id = :id")
                .param("now", now())
                .param("id", id.value())
                .update();
    }

    private static Reset reset(ResultSet row, int number) throws SQLException {
        return new Reset(
                new ResetId(row.getObject("id", UUID.class)),
                new MemberId(row.getObject("member", UUID.class)),
                row.getBoolean("in_person"),
                row.getBoolean("lost_phone"));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
