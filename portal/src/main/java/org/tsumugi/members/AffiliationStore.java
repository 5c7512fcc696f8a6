package org.tsumugi.members;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.directory.FacilityId;
import org.tsumugi.shared.MemberId;

/// Where people work.
@Repository
class AffiliationStore {

    /// Whether a row of `members.workplace` under this alias holds on the day `:today`.
    static String holdsToday(String alias) {
        return "(%1$s.since is null or %1$s.since <= :today) and (%1$s.until is null or %1$s.until >= :today)"
                .formatted(alias);
    }

    private final JdbcClient jdbc;

    AffiliationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void put(MemberId member, Affiliation affiliation) {
        jdbc.sql("""
                insert into members.affiliation (member, facility, title, since, until)
                values (:member, :facility, :title, :since, :until)
                on conflict (member, facility)
                    do update set title = excluded.title, since = excluded.since, until = excluded.until
                """)
                .param("member", member.value())
                .param("facility", affiliation.facility().value())
                .param("title", affiliation.title())
                .param("since", affiliation.since())
                .param("until", affiliation.until().orElse(null), Types.DATE)
                .update();
    }

    /// Only the main one: who manages a facility is no manager where they help out.
    Set<FacilityId> mainFacilityOf(MemberId member) {
        return jdbc.sql("select facility from members.member where id = :member and facility is not null")
                .param("member", member.value())
                .query((row, number) -> new FacilityId(row.getObject("facility", UUID.class)))
                .set();
    }

    /// The main one first.
    List<Workplace> of(MemberId member, LocalDate today) {
        return jdbc.sql("""
                select place.id, place.name, workplace.title, place.municipality, place.phone, workplace.main, place.gone
                from members.workplace
                join directory.card place on place.id = workplace.facility
                where workplace.member = :member and %s
                order by workplace.main desc, workplace.since, place.name
                """.formatted(holdsToday("workplace")))
                .param("member", member.value())
                .param("today", today)
                .query((row, number) -> new Workplace(
                        new FacilityId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getString("title"),
                        row.getString("municipality"),
                        row.getString("phone"),
                        row.getBoolean("main"),
                        !row.getBoolean("gone")))
                .list();
    }
}
