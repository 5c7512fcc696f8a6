package org.tsumugi.members;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.tsumugi.shared.MemberId;

/// A member as colleagues see one beside a post or a reply: name, profession, facility.
///
/// Other rooms' queries join the view `members.card` and read it with [#read].
///
/// @param active whether the member is still here; the name of who has left stays on what they wrote
public record MemberCard(MemberId id, String name, Profession profession, String facility, boolean active) {

    /// Columns for a query that joins `members.card` under an alias: `author_id`, `author_name` and so on.
    public static String columns(String alias) {
        return """
                %1$s.id as %1$s_id, %1$s.name as %1$s_name, %1$s.profession as %1$s_profession,
                %1$s.profession_ja as %1$s_profession_ja, %1$s.profession_en as %1$s_profession_en,
                %1$s.facility_name as %1$s_facility, %1$s.active as %1$s_active""".formatted(alias);
    }

    /// Reads what [#columns] named under the same alias.
    public static MemberCard read(ResultSet row, String alias) throws SQLException {
        return new MemberCard(
                new MemberId(row.getObject(alias + "_id", UUID.class)),
                row.getString(alias + "_name"),
                new Profession(
                        row.getString(alias + "_profession"),
                        row.getString(alias + "_profession_ja"),
                        row.getString(alias + "_profession_en")),
                row.getString(alias + "_facility"),
                row.getBoolean(alias + "_active"));
    }
}
