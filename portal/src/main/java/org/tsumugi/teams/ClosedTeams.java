package org.tsumugi.teams;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tsumugi.members.TeamMates;
import org.tsumugi.shared.MemberId;

/// Says who works together: an open team does not count, for anyone enters it to see what its members show, and
/// neither do guests.
@Repository
class ClosedTeams implements TeamMates {

    private final JdbcClient jdbc;

    ClosedTeams(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean areTogether(MemberId reader, MemberId other) {
        return jdbc.sql("""
                select exists (
                    select 1
                    from teams.belonging mine
                    join teams.belonging theirs on theirs.team = mine.team and theirs.member = :other
                    join teams.team on team.id = mine.team
                    where mine.member = :reader and mine.role <> 'GUEST' and team.kind <> 'OPEN')
                """)
                .param("reader", reader.value())
                .param("other", other.value())
                .query(Boolean.class)
                .single();
    }
}
