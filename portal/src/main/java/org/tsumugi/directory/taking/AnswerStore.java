package org.tsumugi.directory.taking;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.directory.FacilityId;
import org.tsumugi.shared.MemberId;

/// Who was called in an evening and what they said; kept for a week.
@Repository
class AnswerStore {

    static final Duration KEPT = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final Clock clock;

    AnswerStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// @return whether the list is theirs
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean begin(CallListId list, MemberId member, Instant at, String asked) {
        jdbc.sql("""
                insert into directory.call_list (id, member, made_at, asked) values (:id, :member, :at, :asked)
                on conflict (id) do update set asked = excluded.asked where call_list.member = excluded.member
                """)
                .param("id", list.value())
                .param("member", member.value())
                .param("at", Timestamp.from(at))
                .param("asked", asked)
                .update();
        return isOf(list, member);
    }

    boolean isOf(CallListId list, MemberId member) {
        return jdbc.sql("select exists (select 1 from directory.call_list where id = :id and member = :member)")
                .param("id", list.value())
                .param("member", member.value())
                .query(Boolean.class)
                .single();
    }

    Optional<String> last(MemberId member, Instant after) {
        return jdbc.sql("""
                select asked from directory.call_list
                where member = :member and made_at > :after and asked <> ''
                order by made_at desc limit 1
                """)
                .param("member", member.value())
                .param("after", Timestamp.from(after))
                .query(String.class)
                .optional();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void put(CallListId list, FacilityId facility, Answer answer, Instant at) {
        jdbc.sql("""
                insert into directory.call_answer (list, facility, answer, at) values (:list, :facility, :answer, :at)
                on conflict (list, facility) do update set answer = excluded.answer, at = excluded.at
                """)
                .param("list", list.value())
                .param("facility", facility.value())
                .param("answer", answer.name())
                .param("at", Timestamp.from(at))
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void remove(CallListId list, FacilityId facility) {
        jdbc.sql("delete from directory.call_answer where list = :list and facility = :facility")
                .param("list", list.value())
                .param("facility", facility.value())
                .update();
    }

    Map<FacilityId, Answer> of(CallListId list, MemberId member) {
        Map<FacilityId, Answer> answers = new HashMap<>();
        jdbc.sql("""
                select facility, answer
                from directory.call_answer
                join directory.call_list on call_list.id = call_answer.list
                where call_list.id = :list and call_list.member = :member
                """)
                .param("list", list.value())
                .param("member", member.value())
                .query(row -> {
                    answers.put(
                            new FacilityId(row.getObject("facility", UUID.class)),
                            Answer.valueOf(row.getString("answer")));
                });
        return answers;
    }

    @Scheduled(fixedDelay = 6, timeUnit = TimeUnit.HOURS)
    @Transactional
    public void sweep() {
        jdbc.sql("delete from directory.call_list where made_at < :before")
                .param("before", Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }
}
