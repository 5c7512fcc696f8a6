package org.tsumugi.feed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.tsumugi.shared.MemberId;

/// What a thread asks for, and who sees to it.
///
/// @param dueAt by when
/// @param taker who took it over; their name beside it
/// @param enderName who ended it; empty while it waits
public record Request(
        RequestState state, Optional<Instant> dueAt, Optional<MemberId> taker, String takerName, String enderName) {

    /// Columns for a query that joins `feed.request` as `request` and `members.card` of who took and
    /// who ended it as `taker` and `ender`.
    static final String COLUMNS =
            " request.state as request_state, request.due_at, request.taken_by, taker.name as taker_name,"
                    + " ender.name as ender_name ";

    static final String JOINS = """

            left join feed.request on request.thread = thread.id
            left join members.card taker on taker.id = request.taken_by
            left join members.card ender on ender.id = request.ended_by
            """;

    /// Late only as long as somebody still waits.
    public boolean isOverdue(Instant now) {
        return state.isWaiting() && dueAt.filter(now::isAfter).isPresent();
    }

    public boolean isTakenBy(MemberId member) {
        return taker.filter(member::equals).isPresent();
    }

    /// Nothing for a thread that is no request; one without a row is open.
    static Optional<Request> read(ResultSet row) throws SQLException {
        if (PostKind.valueOf(row.getString("kind")) != PostKind.REQUEST) {
            return Optional.empty();
        }
        String state = row.getString("request_state");
        return Optional.of(new Request(
                state == null ? RequestState.OPEN : RequestState.valueOf(state),
                Optional.ofNullable(row.getObject("due_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                Optional.ofNullable(row.getObject("taken_by", UUID.class)).map(MemberId::new),
                name(row, "taker_name"),
                name(row, "ender_name")));
    }

    private static String name(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNullElse(row.getString(column), "");
    }
}
