package org.tsumugi.accounts.passkeys;

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
import org.tsumugi.shared.MemberId;

/// Passkeys: public keys, and how often each has signed.
@Repository
class PasskeyStore {

    /// @param key       attested credential data as the standard writes it
    /// @param signCount grows with each signature where the key counts; 0 where it does not
    /// @param mayWander whether its maker may copy it to other devices of its owner
    record Kept(
            PasskeyId id,
            MemberId member,
            byte[] credential,
            byte[] key,
            long signCount,
            boolean mayWander,
            boolean wanders) {}

    private final JdbcClient jdbc;

    PasskeyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// False when the credential is known already, whosever it is.
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean add(Kept kept, String name, Instant since) {
        return jdbc.sql("""
                        insert into accounts.passkey
                            (id, member, credential, public_key, sign_count, may_wander, wanders, name, since)
                        values (:id, :member, :credential, :key, :count, :mayWander, :wanders, :name, :since)
                        on conflict (credential) do nothing
                        """)
                        .param("id", kept.id().value())
                        .param("member", kept.member().value())
                        .param("credential", kept.credential())
                        .param("key", kept.key())
                        .param("count", kept.signCount())
                        .param("mayWander", kept.mayWander())
                        .param("wanders", kept.wanders())
                        .param("name", name)
                        .param("since", Timestamp.from(since))
                        .update()
                == 1;
    }

    Optional<Kept> find(byte[] credential) {
        return jdbc.sql("""
                select id, member, credential, public_key, sign_count, may_wander, wanders
                from accounts.passkey where credential = :credential
                """)
                .param("credential", credential)
                .query((row, number) -> new Kept(
                        new PasskeyId(row.getObject("id", UUID.class)),
                        new MemberId(row.getObject("member", UUID.class)),
                        row.getBytes("credential"),
                        row.getBytes("public_key"),
                        row.getLong("sign_count"),
                        row.getBoolean("may_wander"),
                        row.getBoolean("wanders")))
                .optional();
    }

    /// False when another answer has counted as much meanwhile: then one of the two is a copy.
    @Transactional
    public boolean used(PasskeyId id, long signCount, boolean wanders, Instant at) {
        return jdbc.sql("""
                        update accounts.passkey set sign_count = :count, wanders = :wanders, used_at = :at
                        where id = :id and (sign_count < :count or sign_count = 0 and :count = 0)
                        """)
                        .param("id", id.value())
                        .param("count", signCount)
                        .param("wanders", wanders)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    List<Passkey> of(MemberId member) {
        return jdbc.sql(
                        "select id, name, since, used_at from accounts.passkey where member = :member order by since, id")
                .param("member", member.value())
                .query((row, number) -> new Passkey(
                        new PasskeyId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getObject("since", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getObject("used_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)))
                .list();
    }

    List<byte[]> credentials(MemberId member) {
        return jdbc.sql("select credential from accounts.passkey where member = :member order by since, id")
                .param("member", member.value())
                .query((row, number) -> row.getBytes("credential"))
                .list();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void dropAll(MemberId member) {
        jdbc.sql("delete from accounts.passkey where member = :member")
                .param("member", member.value())
                .update();
    }

    /// False when it is not this member's.
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean drop(MemberId member, PasskeyId id) {
        return jdbc.sql("delete from accounts.passkey where id = :id and member = :member")
                        .param("id", id.value())
                        .param("member", member.value())
                        .update()
                == 1;
    }
}
