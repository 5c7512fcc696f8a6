package org.tsumugi.members;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.directory.FacilityId;
import org.tsumugi.shared.MemberId;
import org.tsumugi.shared.Role;

/// Members and professions.
@Repository
class MemberStore {

    private final JdbcClient jdbc;

    MemberStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void add(MemberId id, NewMember member) {
        jdbc.sql("""
                insert into members.member
                    (id, family, given, family_kana, given_kana, common_name, profession, facility, roles, searched,
                     reading)
                values (:id, :family, :given, :familyKana, :givenKana, :commonName, :profession, :facility, :roles,
                        :searched, :reading)
                """)
                .param("id", id.value())
                .param("family", member.family())
                .param("given", member.given())
                .param("familyKana", member.familyKana())
                .param("givenKana", member.givenKana())
                .param("commonName", member.commonName().orElse(null))
                .param("profession", member.profession())
                .param("facility", member.facility().map(FacilityId::value).orElse(null))
                .param("searched", FoldedName.searched(member, profession(member.profession())))
                .param("reading", FoldedName.reading(member))
                .param("roles", member.roles().stream().map(Role::name).toArray(String[]::new))
                .update();
    }

    Optional<MemberCard> find(MemberId id) {
        return jdbc.sql("select " + MemberCard.columns("card") + " from members.card where id = :id")
                .param("id", id.value())
                .query((row, number) -> MemberCard.read(row, "card"))
                .optional();
    }

    private Profession profession(String code) {
        return jdbc.sql("select code, ja, en from members.profession where code = :code")
                .param("code", code)
                .query(MemberStore::profession)
                .single();
    }

    List<Profession> professions() {
        return jdbc.sql("select code, ja, en from members.profession order by position")
                .query(MemberStore::profession)
                .list();
    }

    private static Profession profession(ResultSet row, int number) throws SQLException {
        return new Profession(row.getString("code"), row.getString("ja"), row.getString("en"));
    }
}
