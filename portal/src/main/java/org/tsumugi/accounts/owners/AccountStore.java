package org.tsumugi.accounts.owners;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
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

/// User names and password hashes of members who are active.
@Repository
class AccountStore {

    private static final String ACCOUNT = """
            select actor.id, actor.name, actor.roles, account.user_name, account.password_hash,
                   exists (select 1 from accounts.authenticator where authenticator.member = account.member) as app,
                   exists (select 1 from accounts.passkey where passkey.member = account.member) as passkey,
                   exists (select 1 from accounts.card_code where card_code.member = account.member) as card
            from accounts.account
            join members.actor on actor.id = account.member
            """;
    private static final String ACTIVE = " and actor.active";

    private final JdbcClient jdbc;

    AccountStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void put(MemberId member, String userName, @Nullable String passwordHash) {
        jdbc.sql("""
                insert into accounts.account (member, user_name, password_hash)
                values (:member, lower(:userName), :hash)
                on conflict (member) do update set user_name = excluded.user_name, password_hash = excluded.password_hash
                """)
                .param("member", member.value())
                .param("userName", userName)
                .param("hash", passwordHash)
                .update();
    }

    @Transactional
    public void putHash(MemberId member, @Nullable String passwordHash) {
        jdbc.sql("update accounts.account set password_hash = :hash where member = :member")
                .param("member", member.value())
                .param("hash", passwordHash)
                .update();
    }

    @Transactional
    public void delete(MemberId member) {
        jdbc.sql("delete from accounts.account where member = :member")
                .param("member", member.value())
                .update();
    }

    /// Until the end of the transaction nobody else changes this member's keys by the same lock.
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(MemberId member) {
        jdbc.sql("select member from accounts.account where member = :member for update")
                .param("member", member.value())
                .query(UUID.class)
                .optional();
    }

    Optional<Account> find(String userName) {
        return find(userName, ACTIVE);
    }

    Optional<Account> findResting(String userName) {
        return find(userName, "");
    }

    Optional<Account> find(MemberId member) {
        return find(member, ACTIVE);
    }

    Optional<Account> findResting(MemberId member) {
        return find(member, "");
    }

    private Optional<Account> find(String userName, String which) {
        return jdbc.sql(ACCOUNT + "where account.user_name = lower(:userName)" + which)
                .param("userName", userName)
                .query(AccountStore::account)
                .optional();
    }

    Optional<MemberId> tried(String userName) {
        return jdbc.sql("select member from accounts.account where user_name = lower(:userName)")
                .param("userName", userName)
                .query((row, number) -> new MemberId(row.getObject("member", UUID.class)))
                .optional();
    }

    private Optional<Account> find(MemberId member, String which) {
        return jdbc.sql(ACCOUNT + "where account.member = :member" + which)
                .param("member", member.value())
                .query(AccountStore::account)
                .optional();
    }

    /// Also by who is no longer here: their name stays theirs.
    boolean isTaken(String userName) {
        return jdbc.sql("select exists (select 1 from accounts.account where user_name = lower(:userName))")
                .param("userName", userName)
                .query(Boolean.class)
                .single();
    }

    boolean isEmpty() {
        return jdbc.sql("select not exists (select 1 from accounts.account)")
                .query(Boolean.class)
                .single();
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        return new Account(
                new Actor(
                        new MemberId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        roles(row.getArray("roles"))),
                row.getString("user_name"),
                row.getString("password_hash"),
                new Factors(row.getBoolean("app"), row.getBoolean("passkey"), row.getBoolean("card")));
    }

    private static Set<Role> roles(Array names) throws SQLException {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Arrays.stream((String[]) names.getArray()).map(Role::valueOf).forEach(roles::add);
        return Set.copyOf(roles);
    }
}
