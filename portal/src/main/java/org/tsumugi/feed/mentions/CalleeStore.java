package org.tsumugi.feed.mentions;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tsumugi.feed.mentions.Callee.Kind;
import org.tsumugi.members.Profession;
import org.tsumugi.shared.MemberId;
import org.tsumugi.teams.TeamId;

/// Looks through one team, and only for who belongs to it.
@Repository
class CalleeStore {

    private final JdbcClient jdbc;

    CalleeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// People whose name or reading begins so, then professions and facilities, then people by their given name. Two
    /// of one name are told apart by their facility.
    ///
    /// @param word folded, for `like`
    List<Callee> fitting(TeamId team, MemberId me, String word, int most) {
        return jdbc.sql("""
                with colleague as (
                    select card.*, reading.reading, feed.folded(card.name) as folded,
                           count(*) over (partition by card.name) > 1 as namesake
                    from teams.belonging mine
                    join teams.belonging other on other.team = mine.team and other.member <> mine.member
                    join members.card on card.id = other.member and card.active
                    join members.reading on reading.member = card.id
                    where mine.team = :team and mine.member = :me),
                callee as (
                    select 'MEMBER' as kind, profession, profession_ja, profession_en, facility_name, 1 as people,
                           case when namesake and facility_name <> '' then name || '（' || facility_name || '）'
                                else name end as label,
                           case when folded like :begins or replace(reading, ' ', '') like :begins then 0
                                else 3 end as rank,
                           reading as sorted
                    from colleague
                    where folded like :begins or replace(reading, ' ', '') like :begins or reading like :second
                    union all
                    select 'PROFESSION', profession, profession_ja, profession_en, '', count(*), profession_ja, 1,
                           lpad(min(profession_position)::text, 6, '0')
                    from colleague
                    where feed.folded(profession_ja) like :within or feed.folded(profession_en) like :begins
                    group by profession, profession_ja, profession_en
                    union all
                    select 'FACILITY', '', '', '', facility_name, count(*), facility_name, 2, facility_name
                    from colleague
                    where facility is not null and feed.folded(facility_name) like :within
                    group by facility, facility_name)
                select * from callee order by rank, sorted collate "C", label limit :most
                """)
                .param("team", team.value())
                .param("me", me.value())
                .param("begins", word + "%")
                .param("second", "% " + word + "%")
                .param("within", "%" + word + "%")
                .param("most", most)
                .query((row, number) -> new Callee(
                        Kind.valueOf(row.getString("kind")),
                        row.getString("label"),
                        new Profession(
                                row.getString("profession"),
                                row.getString("profession_ja"),
                                row.getString("profession_en")),
                        row.getString("facility_name"),
                        row.getInt("people")))
                .list();
    }
}
