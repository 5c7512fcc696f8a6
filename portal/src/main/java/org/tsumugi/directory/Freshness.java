package org.tsumugi.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.Optional;
import org.tsumugi.shared.Region;

/// How far what stands in an entry can be trusted by its age.
///
/// @param confirmedAt when the facility, or who asked it, last said that it is right
/// @param confirmedBy who said so; empty where nobody did
/// @param asOf        the day of the register it came with
/// @param disputed    somebody says that something is wrong, and nobody has looked yet
public record Freshness(Optional<Instant> confirmedAt, String confirmedBy, Optional<LocalDate> asOf, boolean disputed) {

    /// A confirmation holds for three of the monthly letters.
    public static final Duration HOLDS = Duration.ofDays(92);

    /// Registers come out once or twice a year, about what was so half a year before.
    public static final Period REGISTER_HOLDS = Period.ofYears(2);

    public enum State {
        CONFIRMED,
        /// As the register says, which is not old.
        LISTED,
        /// 要確認: sinks in searches.
        STALE,
        /// Nobody ever said.
        UNKNOWN
    }

    /// From the columns `confirmed_at`, `confirmed_name`, `as_of` and `disputed`.
    public static Freshness read(ResultSet row) throws SQLException {
        return new Freshness(
                Optional.ofNullable(row.getObject("confirmed_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                row.getString("confirmed_name"),
                Optional.ofNullable(row.getObject("as_of", LocalDate.class)),
                row.getBoolean("disputed"));
    }

    public State state(Instant now) {
        if (disputed) {
            return State.STALE;
        }
        if (confirmedAt.isPresent()) {
            return confirmedAt.get().plus(HOLDS).isBefore(now) ? State.STALE : State.CONFIRMED;
        }
        LocalDate today = LocalDate.ofInstant(now, Region.ZONE);
        return asOf.map(day -> day.plus(REGISTER_HOLDS).isBefore(today) ? State.STALE : State.LISTED)
                .orElse(State.UNKNOWN);
    }
}
