package org.tsumugi.meetings.checkin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.meetings.MeetingId;
import org.tsumugi.shared.MemberId;

/// Check-ins of meetings; every statement names the meeting, so that no desk reaches another's.
@Repository
class CheckInStore {

    private final JdbcClient jdbc;

    CheckInStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Nothing happens when they are in already, at whichever desk, or when this id came before.
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(CheckInId id, MeetingId meeting, MemberId member, UUID ticket, Instant now) {
        jdbc.sql("""
                insert into meetings.check_in (id, meeting, member, in_at, ticket)
                select :id, reply.meeting, reply.member, :now, :ticket
                from meetings.reply
                where reply.meeting = :meeting and reply.member = :member
                on conflict do nothing
                """)
                .param("id", id.value())
                .param("meeting", meeting.value())
                .param("member", member.value())
                .param("ticket", ticket)
                .param("now", Timestamp.from(now))
                .update();
    }

    /// Under which id a member is in: this desk's where it came first, else the other's.
    Optional<CheckInId> of(MemberId member, MeetingId meeting, CheckInId asked) {
        return jdbc.sql("""
                select id from meetings.check_in
                where meeting = :meeting and member = :member and (id = :asked or undone_at is null)
                order by id = :asked desc
                limit 1
                """)
                .param("meeting", meeting.value())
                .param("member", member.value())
                .param("asked", asked.value())
                .query(CheckInStore::id)
                .optional();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void add(CheckInId id, MeetingId meeting, WalkIn who, UUID ticket, Instant now) {
        jdbc.sql("""
                insert into meetings.check_in (id, meeting, name, profession, facility, in_at, ticket)
                values (:id, :meeting, :name, :profession, :facility, :now, :ticket)
                on conflict do nothing
                """)
                .param("id", id.value())
                .param("meeting", meeting.value())
                .param("name", who.name())
                .param("profession", who.profession())
                .param("facility", who.facility())
                .param("ticket", ticket)
                .param("now", Timestamp.from(now))
                .update();
    }

    /// The first time counts. False when there is no such check-in here.
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean leave(CheckInId id, MeetingId meeting, Instant now) {
        return change("set out_at = coalesce(out_at, :now)", id, meeting, now);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public boolean comeBack(CheckInId id, MeetingId meeting, Instant now) {
        return change("set out_at = null", id, meeting, now);
    }

    /// It stays as taken back, or a late repetition of it would bring it again.
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean undo(CheckInId id, MeetingId meeting, Instant now) {
        return change("set undone_at = :now", id, meeting, now) || isThere(id, meeting);
    }

    private boolean change(String set, CheckInId id, MeetingId meeting, Instant now) {
        return jdbc.sql("update meetings.check_in " + set
                                + " where id = :id and meeting = :meeting and undone_at is null")
                        .param("id", id.value())
                        .param("meeting", meeting.value())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    boolean isThere(CheckInId id, MeetingId meeting) {
        return jdbc.sql("select exists (select 1 from meetings.check_in where id = :id and meeting = :meeting)")
                .param("id", id.value())
                .param("meeting", meeting.value())
                .query(Boolean.class)
                .single();
    }

    static CheckInId id(ResultSet row, int number) throws SQLException {
        return new CheckInId(row.getObject("id", UUID.class));
    }

    static Optional<CheckIn> checkIn(ResultSet row) throws SQLException {
        UUID id = row.getObject("check_in", UUID.class);
        if (id == null) {
            return Optional.empty();
        }
        return Optional.of(new CheckIn(
                new CheckInId(id),
                row.getObject("in_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("out_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant)));
    }
}
