package org.tsumugi.teams;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.shared.MemberId;

/// What those who lead a team change in it.
@Repository
class LeadingStore {

    private final JdbcClient jdbc;

    LeadingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<TeamRole> roleOf(TeamId team, MemberId member) {
        return jdbc.sql("select role from teams.membership where team = :team and member = :member")
                .param("team", team.value())
                .param("member", member.value())
                .query((row, number) -> TeamRole.valueOf(row.getString("role")))
                .optional();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void decline(TeamId team, MemberId asking) {
        jdbc.sql("delete from teams.request where team = :team and member = :member")
                .param("team", team.value())
                .param("member", asking.value())
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void appoint(TeamId team, MemberId member, TeamRole role, Optional<LocalDate> until) {
        jdbc.sql("update teams.membership set role = :role, until = :until where team = :team and member = :member")
                .param("role", role.name())
                .param("until", until.orElse(null))
                .param("team", team.value())
                .param("member", member.value())
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void change(TeamId team, TeamDraft draft) {
        jdbc.sql("update teams.team set name = :name, kind = :kind, about = :about where id = :team")
                .param("name", draft.name())
                .param("kind", draft.kind().name())
                .param("about", draft.about())
                .param("team", team.value())
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void archive(TeamId team, boolean archived) {
        jdbc.sql("update teams.team set archived = :archived where id = :team")
                .param("archived", archived)
                .param("team", team.value())
                .update();
    }

    /// Takes out guests whose last day is over; nobody has seen anything since, for every question asks for the day.
    @Transactional(propagation = Propagation.MANDATORY)
    public List<MembershipChanged> endTerms() {
        return jdbc.sql("""
                with gone as (
                    delete from teams.membership where until < members.today() returning team, member),
                counted as (
                    update teams.team set members = members - fewer.n
                    from (select team, count(*) as n from gone group by team) fewer
                    where team.id = fewer.team)
                select team, member from gone
                """)
                .query((row, number) -> new MembershipChanged(
                        new TeamId(row.getObject("team", UUID.class)),
                        new MemberId(row.getObject("member", UUID.class))))
                .list();
    }
}
