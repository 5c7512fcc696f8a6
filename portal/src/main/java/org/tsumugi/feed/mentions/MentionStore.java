package org.tsumugi.feed.mentions;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.shared.Id;

/// Whom the posts call.
@Repository
class MentionStore {

    /// What may follow a name: 医師会 is not a call of the 医師, and 山田 花子様 is one of her.
    private static final String ENDS = "(^$|^[^一-龠々ァ-ヶーA-Za-z0-9]|^(様|氏|殿|先生|各位|宛))";

    private final JdbcClient jdbc;

    MentionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Keeps whom these words begin with, where they belong to the thread's team; the longest name counts, and who
    /// shares it.
    ///
    /// @param calls each what follows an @
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(Id post, Id thread, List<String> calls) {
        jdbc.sql("""
                with colleague as (
                    select card.*
                    from feed.thread
                    join teams.belonging on belonging.team = thread.team
                    join members.card on card.id = belonging.member and card.active
                    where thread.id = :thread),
                called as (
                    select spelled.label, id as member, null::text as profession, null::uuid as facility
                    from colleague
                    cross join lateral (values (name), (replace(name, ' ', '')), (replace(name, ' ', '　')),
                                               (name || '（' || facility_name || '）')) spelled (label)
                    union
                    select spelled.label, null, profession, null
                    from colleague
                    cross join lateral (values (profession_ja), (profession_en)) spelled (label)
                    union
                    select facility_name, null, null, facility from colleague where facility is not null),
                meant as (
                    select called.*, rank() over (partition by said.number order by length(called.label) desc) as nth
                    from unnest(cast(:calls as text[])) with ordinality said (words, number)
                    join called on called.label <> '' and starts_with(said.words, called.label)
                        and substr(said.words, length(called.label) + 1) ~ :ends)
                insert into feed.mention (post, thread, label, member, profession, facility)
                select distinct cast(:post as uuid), cast(:thread as uuid), label, member, profession, facility
                from meant where nth = 1
                """)
                .param("post", post.value())
                .param("thread", thread.value())
                .param("calls", calls.toArray(String[]::new))
                .param("ends", ENDS)
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(Id post) {
        jdbc.sql("delete from feed.mention where post = :post")
                .param("post", post.value())
                .update();
    }
}
