package org.tsumugi.feed.calling;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tsumugi.members.MemberCard;
import org.tsumugi.shared.MemberId;
import org.tsumugi.teams.TeamId;

/// Who belongs to a team and where they work; nothing for who does not belong to it.
@Repository
class TeamNumberStore {

    private final JdbcClient jdbc;

    TeamNumberStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<PhoneLine> team(TeamId team, MemberId me, Optional<PhoneKey> after, int size) {
        return jdbc.sql("select coalesce(station.phone, '') as station_phone, " + MemberCard.columns("who") + """

                from (
                    select card.*
                    from teams.belonging mine
                    join teams.belonging other on other.team = mine.team and other.member <> mine.member
                    join members.card on card.id = other.member and card.active
                    where mine.team = :team and mine.member = :me
                      and (card.facility_name, card.name, card.id) > (:facility, :name, :id)
                    order by card.facility_name, card.name, card.id
                    limit :size
                ) who
                left join directory.card station on station.id = who.facility
                order by who.facility_name, who.name, who.id
                """)
                .param("team", team.value())
                .param("me", me.value())
                .param("facility", after.map(PhoneKey::facility).orElse(""))
                .param("name", after.map(PhoneKey::name).orElse(""))
                .param("id", after.map(PhoneKey::member).orElse(new UUID(0, 0)))
                .param("size", size)
                .query((row, number) -> new PhoneLine(MemberCard.read(row, "who"), "", row.getString("station_phone")))
                .list();
    }
}
