package org.tsumugi.members;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.files.FileId;
import org.tsumugi.shared.MemberId;

/// What members tell of themselves, contacts apart.
@Repository
class ProfileStore {

    /// A profile that still lacks what depends on the reader and the day.
    record Person(
            MemberCard card,
            String reading,
            Optional<String> registered,
            List<String> languages,
            String about,
            Optional<FileId> photo) {

        Profile with(List<Workplace> workplaces, List<Contact> contacts, boolean further) {
            return new Profile(card, reading, registered, workplaces, languages, about, photo, contacts, further);
        }
    }

    private final JdbcClient jdbc;

    ProfileStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Person> find(MemberId id) {
        return jdbc.sql("select " + MemberCard.columns("card") + """
                , %s, member.languages, member.about, member.photo
                from members.member
                join members.card on card.id = member.id
                where member.id = :id and member.active
                """.formatted(NAMES))
                .param("id", id.value())
                .query(ProfileStore::person)
                .optional();
    }

    /// The reading, and the registered name where another is in use.
    static final String NAMES = """
            concat_ws(' ', nullif(member.family_kana, ''), nullif(member.given_kana, '')) as full_reading,
            case when member.common_name is not null and member.common_name <> member.family
                 then concat_ws(' ', member.family, nullif(member.given, '')) end as registered""";

    @Transactional(propagation = Propagation.MANDATORY)
    public void change(MemberId me, ProfileDraft draft) {
        jdbc.sql("update members.member set languages = :languages, about = :about where id = :me")
                .param("me", me.value())
                .param("languages", draft.languages().toArray(String[]::new))
                .param("about", draft.about())
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public boolean showPhoto(MemberId me, FileId picture) {
        return jdbc.sql("""
                update members.member
                set photo = file.id
                from files.card file
                where member.id = :me and file.id = :picture and file.keeper = :me and file.type like 'image/%'
                """)
                        .param("me", me.value())
                        .param("picture", picture.value())
                        .update()
                > 0;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void removePhoto(MemberId me) {
        jdbc.sql("update members.member set photo = null where id = :me")
                .param("me", me.value())
                .update();
    }

    private static Person person(ResultSet row, int number) throws SQLException {
        Array languages = row.getArray("languages");
        return new Person(
                MemberCard.read(row, "card"),
                row.getString("full_reading"),
                Optional.ofNullable(row.getString("registered")),
                List.of((String[]) languages.getArray()),
                row.getString("about"),
                Optional.ofNullable(row.getObject("photo", UUID.class)).map(FileId::new));
    }
}
