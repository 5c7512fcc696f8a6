package org.tsumugi.accounts.factors;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.shared.MemberId;

/// Second factors: the encrypted secret of one-time codes, and hashes of recovery codes.
@Repository
class AuthenticatorStore {

    record Authenticator(byte[] secret, long usedStep, Instant since) {}

    private final JdbcClient jdbc;

    AuthenticatorStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Authenticator> find(MemberId member) {
        return jdbc.sql("select secret, used_step, since from accounts.authenticator where member = :member")
                .param("member", member.value())
                .query((row, number) -> new Authenticator(
                        row.getBytes("secret"),
                        row.getLong("used_step"),
                        row.getObject("since", OffsetDateTime.class).toInstant()))
                .optional();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void put(MemberId member, byte[] secret, long usedStep, Instant since) {
        jdbc.sql("""
                insert into accounts.authenticator (member, secret, used_step, since)
                values (:member, :secret, :usedStep, :since)
                on conflict (member) do update
                set secret = excluded.secret, used_step = excluded.used_step, since = excluded.since
                """)
                .param("member", member.value())
                .param("secret", secret)
                .param("usedStep", usedStep)
                .param("since", Timestamp.from(since))
                .update();
    }

    /// False when this step, or a later one, was used already: also of two requests at once only one is true.
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean use(MemberId member, long step) {
        return jdbc.sql("""
                        update accounts.authenticator set used_step = :step
                        where member = :member and used_step < :step
                        """).param("member", member.value()).param("step", step).update() == 1;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void drop(MemberId member) {
        putCodes(member, List.of());
        jdbc.sql("delete from accounts.authenticator where member = :member")
                .param("member", member.value())
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void putCodes(MemberId member, List<byte[]> hashes) {
        jdbc.sql("delete from accounts.recovery_code where member = :member")
                .param("member", member.value())
                .update();
        jdbc.sql("insert into accounts.recovery_code (member, hash) select :member, unnest(:hashes)")
                .param("member", member.value())
                .param("hashes", hashes.toArray(byte[][]::new))
                .update();
    }

    /// True once for each code.
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean useCode(MemberId member, byte[] hash) {
        return jdbc.sql("delete from accounts.recovery_code where member = :member and hash = :hash")
                        .param("member", member.value())
                        .param("hash", hash)
                        .update()
                == 1;
    }

    int codesLeft(MemberId member) {
        return jdbc.sql("select count(*) from accounts.recovery_code where member = :member")
                .param("member", member.value())
                .query(Integer.class)
                .single();
    }
}
