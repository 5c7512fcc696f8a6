package org.tsumugi.members.standing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.directory.FacilityId;
import org.tsumugi.members.MemberCard;
import org.tsumugi.shared.MemberId;
import org.tsumugi.shared.Role;

/// Roles asked for, approved, refused and ended; a row is never deleted.
@Repository
class GrantStore {

    private static final String GRANT = "select " + MemberCard.columns("card") + """
            , grants.id, grants.role, grants.why, grants.until, grants.asked_by, grants.asked_at, grants.approved,
            member.facility, asker.name as asker_name, grants.decided_at, coalesce(decider.name, '') as decider_name
            from members.role_grant grants
            join members.member on member.id = grants.member
            join members.card on card.id = grants.member
            left join members.card asker on asker.id = grants.asked_by
            left join members.card decider on decider.id = grants.decided_by
            """;

    private static final String OPEN = """
             and grants.ended_at is null and grants.approved is distinct from false
             and (grants.until is null or grants.until >= members.today())
            """;

    private final JdbcClient jdbc;

    GrantStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// False when the same is asked for or held already.
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean ask(
            GrantId id, MemberId member, Role role, String why, @Nullable LocalDate until, MemberId by, Instant now) {
        jdbc.sql("""
                update members.role_grant set ended_at = :now
                where member = :member and role = :role and ended_at is null and until < members.today()
                """)
                .param("member", member.value())
                .param("role", role.name())
                .param("now", Timestamp.from(now))
                .update();
        return jdbc.sql("""
                insert into members.role_grant (id, member, role, why, until, asked_by, asked_at)
                select :id, :member, :role, :why, :until, :by, :now
                where not exists (select 1 from members.actor where actor.id = :member and :role = any(actor.roles))
                on conflict do nothing
                """)
                        .param("id", id.value())
                        .param("member", member.value())
                        .param("role", role.name())
                        .param("why", why)
                        .param("until", until, Types.DATE)
                        .param("by", by.value())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    Optional<RoleGrant> find(GrantId id) {
        return jdbc.sql(GRANT + "where grants.id = :id" + OPEN)
                .param("id", id.value())
                .query(GrantStore::grant)
                .optional();
    }

    List<RoleGrant> of(MemberId member) {
        return jdbc.sql(GRANT + "where grants.member = :member" + OPEN + "order by grants.asked_at")
                .param("member", member.value())
                .query(GrantStore::grant)
                .list();
    }

    /// Oldest first.
    List<RoleGrant> waiting(int limit) {
        return jdbc.sql(GRANT + "where grants.decided_at is null" + OPEN
                        + "order by grants.asked_at, grants.id limit :limit")
                .param("limit", limit)
                .query(GrantStore::grant)
                .list();
    }

    /// False when somebody else was faster.
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean decide(GrantId id, boolean approved, MemberId by, Instant now) {
        return jdbc.sql("""
                        update members.role_grant set approved = :approved, decided_by = :by, decided_at = :now
                        where id = :id and decided_at is null and ended_at is null
                        """)
                        .param("id", id.value())
                        .param("approved", approved)
                        .param("by", by.value())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void end(GrantId id, Instant now) {
        jdbc.sql("update members.role_grant set ended_at = :now where id = :id and ended_at is null")
                .param("id", id.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    /// Ends a role however it came.
    @Transactional(propagation = Propagation.MANDATORY)
    public void endRole(MemberId member, Role role, Instant now) {
        takeBack(member, role);
        jdbc.sql("""
                update members.role_grant set ended_at = :now
                where member = :member and role = :role and ended_at is null
                """)
                .param("member", member.value())
                .param("role", role.name())
                .param("now", Timestamp.from(now))
                .update();
    }

    int waitingNumber() {
        return jdbc.sql("select count(*) from members.role_grant grants where grants.decided_at is null" + OPEN)
                .query(Integer.class)
                .single();
    }

    /// Takes back a role that came with the enrolment.
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeBack(MemberId member, Role role) {
        jdbc.sql("update members.member set roles = array_remove(roles, :role) where id = :member")
                .param("member", member.value())
                .param("role", role.name())
                .update();
    }

    /// Whether anybody but this person could decide.
    boolean someoneElseDecides(MemberId member, List<Role> deciders) {
        return jdbc.sql("""
                select exists (select 1 from members.actor where active and roles && cast(:deciders as text[]) and id <> :member)
                """)
                .param("member", member.value())
                .param("deciders", deciders.stream().map(Role::name).toArray(String[]::new))
                .query(Boolean.class)
                .single();
    }

    private static RoleGrant grant(ResultSet row, int number) throws SQLException {
        return new RoleGrant(
                new GrantId(row.getObject("id", UUID.class)),
                MemberCard.read(row, "card"),
                Optional.ofNullable(row.getObject("facility", UUID.class)).map(FacilityId::new),
                Role.valueOf(row.getString("role")),
                row.getString("why"),
                Optional.ofNullable(row.getObject("until", LocalDate.class)),
                new MemberId(row.getObject("asked_by", UUID.class)),
                Optional.ofNullable(row.getString("asker_name")).orElse(""),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("approved", Boolean.class)),
                decision(row));
    }

    private static Optional<RoleGrant.Decision> decision(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject("decided_at", OffsetDateTime.class);
        return at == null
                ? Optional.empty()
                : Optional.of(new RoleGrant.Decision(row.getString("decider_name"), at.toInstant()));
    }
}
