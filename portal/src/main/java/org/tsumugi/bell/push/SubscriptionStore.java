package org.tsumugi.bell.push;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.bell.CallKind;
import org.tsumugi.feed.ThreadId;
import org.tsumugi.shared.MemberId;
import org.tsumugi.shared.Region;

/// Browsers that want to be knocked at, the key the portal knocks with, and what to knock for.
@Repository
class SubscriptionStore {

    /// @param position of the first post of the thread that calls
    record Knock(Subscription at, ThreadId thread, int position, CallKind kind) {}

    /// @param secret the private half, encrypted
    record KeyRow(String open, byte[] secret) {}

    /// A push that comes later than this is of no use.
    static final Duration WORTH_PUSHING = Duration.ofDays(1);

    private static final int DEVICES = 10;

    private final JdbcClient jdbc;

    SubscriptionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A browser knocks for one member at a time: for who is in it now. Of too many the oldest goes.
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(MemberId member, Subscription wanted, Instant at) {
        jdbc.sql("""
                insert into bell.subscription (endpoint, member, p256dh, auth, language, made_at)
                values (:endpoint, :member, :p256dh, :auth, :language, :at)
                on conflict (endpoint) do update
                set member = excluded.member, p256dh = excluded.p256dh, auth = excluded.auth,
                    language = excluded.language, made_at = excluded.made_at
                """)
                .param("endpoint", wanted.endpoint())
                .param("member", member.value())
                .param("p256dh", wanted.p256dh())
                .param("auth", wanted.auth())
                .param("language", wanted.language())
                .param("at", Timestamp.from(at))
                .update();
        jdbc.sql("""
                delete from bell.subscription where endpoint in (
                    select endpoint from bell.subscription where member = :member order by made_at desc offset :most)
                """).param("member", member.value()).param("most", DEVICES).update();
    }

    boolean isKnown(MemberId member, String endpoint) {
        return jdbc.sql(
                        "select exists (select 1 from bell.subscription where endpoint = :endpoint and member = :member)")
                .param("endpoint", endpoint)
                .param("member", member.value())
                .query(Boolean.class)
                .single();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void drop(MemberId member, String endpoint) {
        jdbc.sql("delete from bell.subscription where endpoint = :endpoint and member = :member")
                .param("endpoint", endpoint)
                .param("member", member.value())
                .update();
    }

    /// Its push service knows it no more.
    @Transactional
    public void drop(String endpoint) {
        jdbc.sql("delete from bell.subscription where endpoint = :endpoint")
                .param("endpoint", endpoint)
                .update();
    }

    Optional<KeyRow> key() {
        return jdbc.sql("select open, secret from bell.push_key")
                .query((row, number) -> new KeyRow(row.getString("open"), row.getBytes("secret")))
                .optional();
    }

    /// Of several nodes that make one at the same time the first has made it.
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void putKey(KeyRow key) {
        jdbc.sql(
                        "insert into bell.push_key (only_one, open, secret) values (true, :open, :secret) on conflict do nothing")
                .param("open", key.open())
                .param("secret", key.secret())
                .update();
    }

    /// Takes what presses and was not pushed yet, a row a browser and thread, of those who may answer it right now.
    /// Of several nodes one at a time.
    @Transactional
    public List<Knock> take(Instant now, int most) {
        boolean isMyTurn = jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended('bell.push', 0))")
                .query(Boolean.class)
                .single();
        if (!isMyTurn || !isAnybodyWaiting(now)) {
            return List.of();
        }
        return jdbc.sql("""
                with due as (
                    select pressing.member, pressing.thread, min(pressing.position) as position,
                           (array_agg(pressing.kind order by pressing.position))[1] as kind
                    from bell.due pressing
                    where pressing.pushed_at is null and pressing.at > :worth
                      and not bell.is_quiet(:hour, pressing.quiet_from, pressing.quiet_until)
                      and exists (select 1 from bell.subscription where subscription.member = pressing.member)
                    group by pressing.member, pressing.thread
                    order by min(pressing.at)
                    limit :most),
                marked as (
                    update bell.call set pushed_at = :now
                    from due
                    where call.member = due.member and call.thread = due.thread
                      and call.seen_at is null and call.pushed_at is null),
                marked_reports as (
                    update bell.fate set pushed_at = :now
                    from due
                    where fate.member = due.member and fate.thread = due.thread and fate.kind = 'REPORTED'
                      and fate.seen_at is null and fate.pushed_at is null)
                select subscription.*, due.thread, due.position, due.kind
                from due join bell.subscription on subscription.member = due.member
                """)
                .param("now", Timestamp.from(now))
                .param("worth", Timestamp.from(now.minus(WORTH_PUSHING)))
                .param("hour", now.atZone(Region.ZONE).getHour())
                .param("most", most)
                .query((row, number) -> new Knock(
                        new Subscription(
                                row.getString("endpoint"),
                                row.getString("p256dh"),
                                row.getString("auth"),
                                row.getString("language")),
                        new ThreadId(row.getObject("thread", UUID.class)),
                        row.getInt("position"),
                        CallKind.valueOf(row.getString("kind"))))
                .list();
    }

    /// Most rounds end here: calls of those who want no pushes stay behind, and who may read what is asked only after.
    private boolean isAnybodyWaiting(Instant now) {
        return jdbc.sql("""
                select exists (
                    select 1 from bell.ring call
                    join bell.subscription on subscription.member = call.member
                    where call.seen_at is null and call.pushed_at is null and call.at > :worth)
                """)
                .param("worth", Timestamp.from(now.minus(WORTH_PUSHING)))
                .query(Boolean.class)
                .single();
    }
}
