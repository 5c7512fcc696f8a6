package org.tsumugi.mail;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The outbox. Who takes letters out leases them, so that a node that dies with letters in hand loses none.
@Repository
class LetterStore {

    /// @param tries with this one
    record Leased(Letter letter, int tries, Instant writtenAt) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    LetterStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void add(List<Letter> letters) {
        jdbc.sql("""
                insert into mail.letter (id, recipient, subject, text, secret, useless_after, written_at, next_at)
                select id, recipient, subject, text, secret, useless_after, now.at, now.at
                from unnest(:ids, :recipients, :subjects, :texts, :secrets, cast(:ends as timestamptz[]))
                         one (id, recipient, subject, text, secret, useless_after),
                     (select cast(:now as timestamptz) as at) now
                """)
                .param("ids", letters.stream().map(one -> one.id().value()).toArray(UUID[]::new))
                .param("recipients", texts(letters, Letter::to))
                .param("subjects", texts(letters, Letter::subject))
                .param("texts", texts(letters, Letter::text))
                .param("secrets", letters.stream().map(Letter::secret).toArray(Boolean[]::new))
                .param(
                        "ends",
                        texts(
                                letters,
                                one -> one.uselessAfter().map(Instant::toString).orElse(null)))
                .param("now", now())
                .update();
    }

    private static String[] texts(List<Letter> letters, Function<Letter, @Nullable String> part) {
        return letters.stream().map(part).toArray(String[]::new);
    }

    /// Several nodes take different letters; one that is taken comes up again when the lease is over.
    @Transactional
    public List<Leased> lease(int most, Duration lease) {
        return jdbc.sql("""
                update mail.letter set tries = tries + 1, next_at = :until
                where id in (
                    select id from mail.letter
                    where sent_at is null and given_up_at is null and next_at <= :now
                    order by next_at, id limit :most for update skip locked)
                returning id, recipient, subject, text, secret, useless_after, tries, written_at
                """)
                .param("until", Timestamp.from(clock.instant().plus(lease)))
                .param("now", now())
                .param("most", most)
                .query((row, number) -> new Leased(
                        new Letter(
                                new LetterId(row.getObject("id", UUID.class)),
                                row.getString("recipient"),
                                row.getString("subject"),
                                row.getString("text"),
                                row.getBoolean("secret"),
                                Optional.ofNullable(row.getObject("useless_after", OffsetDateTime.class))
                                        .map(OffsetDateTime::toInstant)),
                        row.getInt("tries"),
                        row.getObject("written_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    @Transactional
    public void sent(Letter letter) {
        end(
                "update mail.letter set sent_at = :now, text = case when secret then null else text end where id = :id",
                letter);
    }

    @Transactional
    public void giveUp(Letter letter) {
        end("update mail.letter set given_up_at = :now, text = null where id = :id", letter);
    }

    private void end(String statement, Letter letter) {
        jdbc.sql(statement).param("now", now()).param("id", letter.id().value()).update();
    }

    @Transactional
    public void again(Letter letter, Instant at) {
        jdbc.sql("update mail.letter set next_at = :at where id = :id")
                .param("at", Timestamp.from(at))
                .param("id", letter.id().value())
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void recall(LetterId letter) {
        jdbc.sql("delete from mail.letter where id = :id and sent_at is null")
                .param("id", letter.value())
                .update();
    }

    Optional<Boolean> arrived(LetterId letter) {
        return jdbc.sql("""
                select sent_at is not null as arrived from mail.letter
                where id = :id and (sent_at is not null or given_up_at is not null)
                """).param("id", letter.value()).query(Boolean.class).optional();
    }

    Map<LetterId, Boolean> arrived(Collection<LetterId> letters) {
        Map<LetterId, Boolean> arrived = new HashMap<>();
        jdbc.sql("""
                select id, sent_at is not null as arrived from mail.letter
                where id = any(:ids) and (sent_at is not null or given_up_at is not null)
                """)
                .param("ids", letters.stream().map(LetterId::value).toArray(UUID[]::new))
                .query(row -> {
                    arrived.put(new LetterId(row.getObject("id", UUID.class)), row.getBoolean("arrived"));
                });
        return arrived;
    }

    @Transactional
    public void dropBefore(Instant day) {
        jdbc.sql("delete from mail.letter where coalesce(sent_at, given_up_at) < :day")
                .param("day", Timestamp.from(day))
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
