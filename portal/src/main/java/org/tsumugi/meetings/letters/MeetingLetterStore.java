package org.tsumugi.meetings.letters;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.mail.LetterId;
import org.tsumugi.meetings.MeetingId;
import org.tsumugi.shared.MemberId;

/// Who was written to about which meeting.
@Repository
class MeetingLetterStore {

    /// @param sequence of the meeting as it was then
    record Row(LetterId id, Addressee to, LetterKind kind, int sequence, Instant at) {}

    private final JdbcClient jdbc;

    MeetingLetterStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The newest first.
    List<Row> of(MeetingId meeting) {
        return jdbc.sql("""
                select id, addressee, address, kind, sequence, sent_at from meetings.letter
                where meeting = :meeting
                order by sent_at desc, id desc
                """)
                .param("meeting", meeting.value())
                .query((row, number) -> new Row(
                        new LetterId(row.getObject("id", UUID.class)),
                        new Addressee(row.getString("addressee"), row.getString("address")),
                        LetterKind.valueOf(row.getString("kind")),
                        row.getInt("sequence"),
                        row.getObject("sent_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /// Those who were told of the last meeting of the same series before this one, in their order.
    List<Addressee> ofTheLast(MeetingId meeting) {
        return jdbc.sql("""
                select addressee, address from (
                    select distinct on (lower(letter.address)) letter.addressee, letter.address, letter.sent_at, letter.id
                    from meetings.letter
                    where letter.meeting = (
                        select other.id from meetings.meeting this
                        join meetings.meeting other on other.series = this.series and other.id <> this.id
                        where this.id = :meeting
                          and exists (select 1 from meetings.letter told where told.meeting = other.id)
                        order by other.starts_at desc, other.id desc limit 1)
                    order by lower(letter.address), letter.sent_at, letter.id) told
                order by sent_at, id
                """)
                .param("meeting", meeting.value())
                .query((row, number) -> new Addressee(row.getString("addressee"), row.getString("address")))
                .list();
    }

    /// @return whether it was not there yet
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean add(
            LetterId id, MeetingId meeting, LetterKind kind, int sequence, Addressee to, MemberId by, Instant now) {
        return jdbc.sql("""
                        insert into meetings.letter (id, meeting, kind, sequence, addressee, address, sent_by, sent_at)
                        values (:id, :meeting, :kind, :sequence, :addressee, :address, :by, :now)
                        on conflict do nothing
                        """)
                        .param("id", id.value())
                        .param("meeting", meeting.value())
                        .param("kind", kind.name())
                        .param("sequence", sequence)
                        .param("addressee", to.name())
                        .param("address", to.address())
                        .param("by", by.value())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }
}
