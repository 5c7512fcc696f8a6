package org.tsumugi.joining.resets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tsumugi.directory.FacilityId;
import org.tsumugi.shared.MemberId;
import org.tsumugi.shared.Role;
import org.tsumugi.shared.Texts;

/// Who is here, by name and main facility; other rooms' published views only.
@Repository
class StaffStore {

    private static final String PERSON = """
            select actor.id, card.name, card.facility_name, card.facility, actor.roles
            from members.actor join members.card on card.id = actor.id
            where actor.active
            """;

    private final JdbcClient jdbc;

    StaffStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Who an asker may see.
    ///
    /// @param facilities their main facility is one of these, where given
    /// @param roles      they hold no others
    record Among(MemberId asker, Optional<Set<FacilityId>> facilities, Set<Role> roles) {}

    List<Person> find(String text, Among among, int offset, int most) {
        if (!Texts.storable(text)) {
            return List.of();
        }
        return jdbc.sql(PERSON + """
                  and replace(card.name, ' ', '') like :part and (:all or card.facility = any(:only))
                  and actor.roles <@ cast(:roles as text[]) and actor.id <> :asker
                order by card.name, actor.id offset :offset limit :most
                """)
                .param("part", "%" + text.replaceAll("\\s", "").replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .param("all", among.facilities().isEmpty())
                .param(
                        "only",
                        among.facilities().orElse(Set.of()).stream()
                                .map(FacilityId::value)
                                .toArray(UUID[]::new))
                .param("roles", among.roles().stream().map(Role::name).toArray(String[]::new))
                .param("asker", among.asker().value())
                .param("offset", offset)
                .param("most", most)
                .query(StaffStore::person)
                .list();
    }

    Optional<Person> find(MemberId member) {
        return jdbc.sql(PERSON + "and actor.id = :id")
                .param("id", member.value())
                .query(StaffStore::person)
                .optional();
    }

    private static Person person(ResultSet row, int number) throws SQLException {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Arrays.stream((String[]) row.getArray("roles").getArray())
                .map(Role::valueOf)
                .forEach(roles::add);
        return new Person(
                new MemberId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("facility_name"),
                Optional.ofNullable(row.getObject("facility", UUID.class)).map(FacilityId::new),
                Set.copyOf(roles));
    }
}
