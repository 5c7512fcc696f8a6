package org.tsumugi.joining.invitations;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tsumugi.directory.FacilityId;
import org.tsumugi.joining.desk.FullName;
import org.tsumugi.mail.LetterId;
import org.tsumugi.shared.Role;

/// Reads what [InvitationStore] asks for.
final class InvitationRows {

    private InvitationRows() {}

    static InvitationLine line(ResultSet row, Instant now) throws SQLException {
        Optional<String> mail = Optional.ofNullable(row.getString("mail"));
        Instant expiresAt = at(row, "expires_at");
        return new InvitationLine(
                new InvitationId(row.getObject("id", UUID.class)),
                name(row).whole(),
                row.getString("profession"),
                row.getString("facility_name"),
                mail,
                roles(row.getArray("roles")).contains(Role.FACILITY_MANAGER),
                until(row),
                state(row, expiresAt.isAfter(now)),
                at(row, "made_at"),
                expiresAt);
    }

    private static InvitationLine.State state(ResultSet row, boolean current) throws SQLException {
        if (!current) {
            return InvitationLine.State.EXPIRED;
        }
        if (row.getObject("letter") == null) {
            return InvitationLine.State.ON_PAPER;
        }
        if (row.getObject("given_up_at") != null) {
            return InvitationLine.State.RETURNED;
        }
        return row.getObject("sent_at") == null ? InvitationLine.State.WRITTEN : InvitationLine.State.SENT;
    }

    static Invitation kept(ResultSet row, int number) throws SQLException {
        return new Invitation(
                new InvitationId(row.getObject("id", UUID.class)),
                new Invitee(
                        name(row),
                        row.getString("profession"),
                        Optional.ofNullable(row.getObject("facility", UUID.class))
                                .map(FacilityId::new),
                        Optional.ofNullable(row.getString("mail")),
                        roles(row.getArray("roles")),
                        until(row)),
                row.getString("facility_name"),
                Optional.ofNullable(row.getObject("letter", UUID.class)).map(LetterId::new),
                at(row, "expires_at"));
    }

    private static FullName name(ResultSet row) throws SQLException {
        return new FullName(
                row.getString("family"),
                row.getString("given"),
                row.getString("family_kana"),
                row.getString("given_kana"));
    }

    private static Optional<LocalDate> until(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getObject("until", LocalDate.class));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static Set<Role> roles(Array names) throws SQLException {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Arrays.stream((String[]) names.getArray()).map(Role::valueOf).forEach(roles::add);
        return roles;
    }
}
