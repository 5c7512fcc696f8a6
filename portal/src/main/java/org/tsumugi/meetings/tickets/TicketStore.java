package org.tsumugi.meetings.tickets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.meetings.MeetingId;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.MemberId;
import org.tsumugi.shared.Right;
import org.tsumugi.shared.Role;

/// Tickets with their time: from three hours before the meeting until an hour after it, half a day after the first use
/// at most, and never longer than whoever made them may run meetings.
@Repository
class TicketStore {

    private static final String OPEN = """
            select ticket.id, ticket.meeting, ticket.purpose, ticket.maker, actor.name, ticket.made_at, ticket.used_at,
                   ticket.device, meeting.starts_at - interval '3 hours' as opens_at,
                   least(meeting.ends_at + interval '60 minutes', ticket.used_at + interval '12 hours') as closes_at
            from meetings.ticket
            join meetings.meeting on meeting.id = ticket.meeting and meeting.status <> 'CANCELLED'
            join members.actor on actor.id = ticket.maker and actor.active and actor.roles && :makers::text[]
            where ticket.ended_at is null
            """;

    private static final String[] MAKERS = Right.PLAN_MEETINGS.holders().keySet().stream()
            .map(Role::name)
            .sorted()
            .toArray(String[]::new);

    private final JdbcClient jdbc;

    TicketStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void add(TicketId id, MeetingId meeting, Purpose purpose, byte[] hash, MemberId maker, Instant now) {
        jdbc.sql("""
                insert into meetings.ticket (id, meeting, purpose, hash, maker, made_at)
                values (:id, :meeting, :purpose, :hash, :maker, :now)
                """)
                .param("id", id.value())
                .param("meeting", meeting.value())
                .param("purpose", purpose.name())
                .param("hash", hash)
                .param("maker", maker.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    boolean isThere(MeetingId meeting) {
        return jdbc.sql("select exists (select 1 from meetings.meeting where id = :id)")
                .param("id", meeting.value())
                .query(Boolean.class)
                .single();
    }

    Optional<Grip> find(byte[] hash) {
        return open("and ticket.hash = :hash")
                .param("hash", hash)
                .query(TicketStore::grip)
                .optional();
    }

    Optional<Grip> find(TicketId id) {
        return open("and ticket.id = :id")
                .param("id", id.value())
                .query(TicketStore::grip)
                .optional();
    }

    List<Ticket> of(MeetingId meeting, Instant now) {
        return jdbc.sql("select * from (" + OPEN + " and ticket.meeting = :meeting) ticket where closes_at > :now"
                        + " order by made_at, id")
                .param("makers", MAKERS)
                .param("meeting", meeting.value())
                .param("now", Timestamp.from(now))
                .query(TicketStore::ticket)
                .list();
    }

    /// False when another device was faster.
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean take(TicketId id, String device, Instant now) {
        return jdbc.sql("""
                        update meetings.ticket set used_at = :now, device = :device
                        where id = :id and used_at is null and ended_at is null
                        """)
                        .param("id", id.value())
                        .param("device", device)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /// The meeting it was for; empty when it is over already.
    @Transactional
    public Optional<MeetingId> end(TicketId id, Instant now) {
        return jdbc.sql("""
                update meetings.ticket set ended_at = :now where id = :id and ended_at is null returning meeting
                """)
                .param("id", id.value())
                .param("now", Timestamp.from(now))
                .query(UUID.class)
                .optional()
                .map(MeetingId::new);
    }

    /// Those of the given that are good for something.
    Set<TicketId> stillGood(Collection<TicketId> ids, Instant now) {
        return Set.copyOf(
                jdbc.sql("select id from (" + OPEN + " and ticket.id = any(:ids)) ticket where closes_at > :now")
                        .param("makers", MAKERS)
                        .param("ids", ids.stream().map(TicketId::value).toArray(UUID[]::new))
                        .param("now", Timestamp.from(now))
                        .query((row, number) -> new TicketId(row.getObject("id", UUID.class)))
                        .list());
    }

    private StatementSpec open(String which) {
        return jdbc.sql(OPEN + which).param("makers", MAKERS);
    }

    private static Grip grip(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Purpose purpose = Purpose.valueOf(row.getString("purpose"));
        MemberId maker = new MemberId(row.getObject("maker", UUID.class));
        return new Grip(
                new TicketId(id),
                new MeetingId(row.getObject("meeting", UUID.class)),
                purpose,
                new Actor(maker, row.getString("name"), Set.of(purpose.role()), id),
                usedAt(row),
                time(row, "opens_at"),
                time(row, "closes_at"));
    }

    private static Ticket ticket(ResultSet row, int number) throws SQLException {
        return new Ticket(
                new TicketId(row.getObject("id", UUID.class)),
                Purpose.valueOf(row.getString("purpose")),
                row.getString("name"),
                time(row, "made_at"),
                usedAt(row),
                row.getString("device"),
                time(row, "opens_at"),
                time(row, "closes_at"));
    }

    private static Optional<Instant> usedAt(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getObject("used_at", OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
