package org.tsumugi.accounts.facility;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tsumugi.shared.MemberId;
import org.tsumugi.shared.Role;

/// Who of a facility has an account.
@Repository
class ColleagueStore {

    private final JdbcClient jdbc;

    ColleagueStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Those who hold no other roles than these.
    List<StaffCodeCards.Colleague> of(UUID facility, Set<Role> roles) {
        return jdbc.sql("""
                select card.id, card.name,
                       (select count(*) from accounts.card_code where card_code.member = card.id) as codes
                from members.card
                join members.actor on actor.id = card.id and actor.active and actor.roles <@ :roles::text[]
                join accounts.account on account.member = card.id
                where card.facility = :facility
                order by card.name, card.id limit 500
                """)
                .param("facility", facility)
                .param("roles", roles.stream().map(Role::name).toArray(String[]::new))
                .query((row, number) -> new StaffCodeCards.Colleague(
                        new MemberId(row.getObject("id", UUID.class)), row.getString("name"), row.getInt("codes")))
                .list();
    }
}
