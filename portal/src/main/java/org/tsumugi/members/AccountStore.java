package org.tsumugi.members;

import java.sql.Array;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.MemberId;
import org.tsumugi.shared.Role;

/// User names and password hashes.
@Repository
class AccountStore {

    record Account(Actor actor, String passwordHash) {}

    private final JdbcClient jdbc;

    AccountStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void put(MemberId member, String userName, @Nullable String passwordHash) {
        jdbc.sql("""
                insert into members.account (member, user_name, password_hash)
                values (:member, lower(:userName), :hash)
                on conflict (member) do update set user_name = excluded.user_name, password_hash = excluded.password_hash
                """)
                .param("member", member.value())
                .param("userName", userName)
                .param("hash", passwordHash)
                .update();
    }

    Optional<Account> find(String userName) {
        return jdbc.sql("""
                select member.id, card.name, member.roles, account.password_hash
                from members.account
                join members.member on member.id = account.member
                join members.card on card.id = member.id
                where account.user_name = lower(:userName) and member.active
                """)
                .param("userName", userName)
                .query((row, number) -> new Account(
                        new Actor(
                                new MemberId(row.getObject("id", UUID.class)),
                                row.getString("name"),
                                roles(row.getArray("roles"))),
                        row.getString("password_hash")))
                .optional();
    }

    boolean isEmpty() {
        return jdbc.sql("select not exists (select 1 from members.account)")
                .query(Boolean.class)
                .single();
    }

    private static Set<Role> roles(Array names) throws java.sql.SQLException {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Arrays.stream((String[]) names.getArray()).map(Role::valueOf).forEach(roles::add);
        return Set.copyOf(roles);
    }
}
