package org.tsumugi.accounts.provider;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.shared.MemberId;

/// Which person of the other house is which member.
@Repository
class ProviderLinks {

    private final JdbcClient jdbc;
    private final Clock clock;

    ProviderLinks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<MemberId> find(Person person) {
        return jdbc.sql("select member from accounts.provider_link where issuer = :issuer and subject = :subject")
                .param("issuer", person.issuer())
                .param("subject", person.subject())
                .query((row, number) -> new MemberId(row.getObject("member", UUID.class)))
                .optional();
    }

    Optional<Instant> since(String issuer, MemberId member) {
        return jdbc.sql("select since from accounts.provider_link where issuer = :issuer and member = :member")
                .param("issuer", issuer)
                .param("member", member.value())
                .query((row, number) ->
                        row.getObject("since", OffsetDateTime.class).toInstant())
                .optional();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void drop(String issuer, MemberId member) {
        jdbc.sql("delete from accounts.provider_link where issuer = :issuer and member = :member")
                .param("issuer", issuer)
                .param("member", member.value())
                .update();
    }

    /// False where either is linked already.
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean add(Person person, MemberId member) {
        return jdbc.sql("""
                        insert into accounts.provider_link (issuer, subject, member, since)
                        values (:issuer, :subject, :member, :since) on conflict do nothing
                        """)
                        .param("issuer", person.issuer())
                        .param("subject", person.subject())
                        .param("member", member.value())
                        .param("since", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }
}
