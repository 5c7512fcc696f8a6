package org.tsumugi.accounts.provider;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
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

    Optional<MemberId> find(String issuer, String subject) {
        return jdbc.sql("select member from accounts.provider_link where issuer = :issuer and subject = :subject")
                .param("issuer", issuer)
                .param("subject", subject)
                .query((row, number) -> new MemberId(row.getObject("member", UUID.class)))
                .optional();
    }

    /// False when the member is somebody else there already: a mail address may be given to another person later.
    @Transactional
    public boolean add(String issuer, String subject, MemberId member) {
        return jdbc.sql("""
                        insert into accounts.provider_link (issuer, subject, member, since)
                        values (:issuer, :subject, :member, :since) on conflict do nothing
                        """)
                        .param("issuer", issuer)
                        .param("subject", subject)
                        .param("member", member.value())
                        .param("since", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }
}
