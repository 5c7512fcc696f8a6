package org.tsumugi.teams;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.members.MemberCard;
import org.tsumugi.shared.MemberId;

/// Teams, memberships and requests; every read says for whom.
@Repository
class TeamStore {

    private static final String TEAM_FOR_ME = """
            select team.id, team.name, team.kind, team.about, team.members, team.archived, mine.role
            from teams.team
            left join teams.belonging mine on mine.team = team.id and mine.member = :me
            where (team.kind <> 'HIDDEN' or mine.member is not null)
            """;

    private final JdbcClient jdbc;

    TeamStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Team> visible(MemberId me) {
        return jdbc.sql(
                        TEAM_FOR_ME
                                + "and (mine.member is not null or not team.archived) order by mine.member is null, team.archived, team.name")
                .param("me", me.value())
                .query(TeamStore::team)
                .list();
    }

    Optional<Team> find(TeamId id, MemberId me) {
        return jdbc.sql(TEAM_FOR_ME + "and team.id = :id")
                .param("me", me.value())
                .param("id", id.value())
                .query(TeamStore::team)
                .optional();
    }

    List<TeamMember> members(TeamId id, MemberId me) {
        return jdbc.sql("select " + MemberCard.columns("who") + """
                , membership.role, membership.until
                from teams.belonging membership
                join members.card who on who.id = membership.member
                where membership.team = :id
                  and exists (select 1 from teams.belonging mine where mine.team = :id and mine.member = :me)
                order by array_position(array['OWNER', 'MODERATOR', 'MEMBER', 'GUEST'], membership.role),
                         who.profession_position, who.name
                """)
                .param("id", id.value())
                .param("me", me.value())
                .query(TeamStore::member)
                .list();
    }

    List<TeamMember> requests(TeamId id) {
        return jdbc.sql("select " + MemberCard.columns("who") + """
                , 'MEMBER' as role, null::date as until
                from teams.request
                join members.card who on who.id = request.member
                where request.team = :id
                order by request.asked_at
                """)
                .param("id", id.value())
                .query(TeamStore::member)
                .list();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void add(TeamId id, TeamDraft draft) {
        jdbc.sql("insert into teams.team (id, name, kind, about) values (:id, :name, :kind, :about)")
                .param("id", id.value())
                .param("name", draft.name())
                .param("kind", draft.kind().name())
                .param("about", draft.about())
                .update();
    }

    /// @param until a guest's last day
    @Transactional(propagation = Propagation.MANDATORY)
    public void join(TeamId id, MemberId member, TeamRole role, Optional<LocalDate> until) {
        jdbc.sql("""
                with entered as (
                    insert into teams.membership (team, member, role, until) values (:team, :member, :role, :until)
                    on conflict (team, member) do nothing returning 1),
                answered as (
                    delete from teams.request where team = :team and member = :member)
                update teams.team set members = members + 1 where id = :team and exists (select 1 from entered)
                """)
                .param("team", id.value())
                .param("member", member.value())
                .param("role", role.name())
                .param("until", until.orElse(null))
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void ask(TeamId id, MemberId member) {
        jdbc.sql("insert into teams.request (team, member) values (:team, :member) on conflict do nothing")
                .param("team", id.value())
                .param("member", member.value())
                .update();
    }

    boolean isAsked(TeamId id, MemberId member) {
        return jdbc.sql("select exists (select 1 from teams.request where team = :team and member = :member)")
                .param("team", id.value())
                .param("member", member.value())
                .query(Boolean.class)
                .single();
    }

    Set<TeamId> asked(MemberId member) {
        return jdbc.sql("select team from teams.request where member = :member")
                .param("member", member.value())
                .query((row, number) -> new TeamId(row.getObject("team", UUID.class)))
                .set();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void askNoMore(TeamId id, MemberId member) {
        jdbc.sql("delete from teams.request where team = :team and member = :member")
                .param("team", id.value())
                .param("member", member.value())
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(TeamId id) {
        jdbc.sql("select id from teams.team where id = :id for update")
                .param("id", id.value())
                .query((row, number) -> id)
                .optional();
    }

    boolean isEnrolled(MemberId member) {
        return jdbc.sql("select exists (select 1 from members.card where id = :member)")
                .param("member", member.value())
                .query(Boolean.class)
                .single();
    }

    boolean isLastOwner(TeamId id, MemberId member) {
        return jdbc.sql("""
                select count(*) filter (where member = :member) > 0 and count(*) = 1
                from teams.membership where team = :team and role = 'OWNER'
                """)
                .param("team", id.value())
                .param("member", member.value())
                .query(Boolean.class)
                .single();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void leave(TeamId id, MemberId member) {
        jdbc.sql("""
                with gone as (
                    delete from teams.membership where team = :team and member = :member returning 1)
                update teams.team set members = members - 1 where id = :team and exists (select 1 from gone)
                """).param("team", id.value()).param("member", member.value()).update();
    }

    /// Takes a member out of all teams; where nobody owns a team any more, whoever has been in it longest does,
    /// moderators first.
    @Transactional(propagation = Propagation.MANDATORY)
    public void leaveAll(MemberId member) {
        jdbc.sql("delete from teams.request where member = :member")
                .param("member", member.value())
                .update();
        jdbc.sql("""
                with gone as (
                    delete from teams.membership where member = :member returning team, role),
                heirs as (
                    select distinct on (heir.team) heir.team, heir.member
                    from teams.membership heir
                    join gone on gone.team = heir.team and gone.role = 'OWNER'
                    where heir.member <> :member and heir.role <> 'GUEST'
                      and not exists (select 1 from teams.membership owner
                                      where owner.team = heir.team and owner.role = 'OWNER' and owner.member <> :member)
                    order by heir.team, (heir.role = 'MODERATOR') desc, heir.since, heir.member),
                crowned as (
                    update teams.membership set role = 'OWNER' from heirs
                    where membership.team = heirs.team and membership.member = heirs.member)
                update teams.team set members = members - 1 where id in (select team from gone)
                """).param("member", member.value()).update();
    }

    private static Team team(ResultSet row, int number) throws SQLException {
        return new Team(
                new TeamId(row.getObject("id", UUID.class)),
                row.getString("name"),
                TeamKind.valueOf(row.getString("kind")),
                row.getString("about"),
                row.getInt("members"),
                row.getBoolean("archived"),
                Optional.ofNullable(row.getString("role")).map(TeamRole::valueOf));
    }

    private static TeamMember member(ResultSet row, int number) throws SQLException {
        return new TeamMember(
                MemberCard.read(row, "who"),
                TeamRole.valueOf(row.getString("role")),
                Optional.ofNullable(row.getObject("until", LocalDate.class)));
    }
}
