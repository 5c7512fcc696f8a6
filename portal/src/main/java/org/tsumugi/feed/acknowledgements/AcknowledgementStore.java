package org.tsumugi.feed.acknowledgements;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.feed.ThreadId;
import org.tsumugi.members.MemberCard;
import org.tsumugi.shared.MemberId;

/// Who confirmed which thread, when.
@Repository
class AcknowledgementStore {

    private final JdbcClient jdbc;

    AcknowledgementStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isAskedOf(ThreadId thread, MemberId me) {
        return jdbc.sql("""
                select exists (
                    select 1 from feed.thread
                    join teams.belonging mine on mine.team = thread.team and mine.member = :me
                    where thread.id = :thread and thread.acknowledge)
                """)
                .param("thread", thread.value())
                .param("me", me.value())
                .query(Boolean.class)
                .single();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void confirm(ThreadId thread, MemberId me, Instant at) {
        jdbc.sql("""
                insert into feed.acknowledgement (thread, member, at) values (:thread, :me, :at)
                on conflict do nothing
                """)
                .param("thread", thread.value())
                .param("me", me.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    List<Acknowledgement> of(ThreadId thread, MemberId author) {
        return jdbc.sql("select " + MemberCard.columns("who") + """
                , done.at
                from feed.thread
                join teams.belonging reader on reader.team = thread.team and reader.member <> thread.author
                join members.card who on who.id = reader.member
                left join feed.acknowledgement done on done.thread = thread.id and done.member = reader.member
                where thread.id = :thread and thread.author = :author and thread.acknowledge
                order by done.at is not null, who.facility_name, who.profession_position, who.name
                """)
                .param("thread", thread.value())
                .param("author", author.value())
                .query((row, number) -> new Acknowledgement(
                        MemberCard.read(row, "who"),
                        Optional.ofNullable(row.getObject("at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)))
                .list();
    }
}
