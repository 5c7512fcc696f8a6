package org.tsumugi.members;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.shared.MemberId;

/// Contacts; every read by others says for whom, and what they may not see stays in the database.
@Repository
class ContactStore {

    /// @param professional whether they may read what is meant for every professional
    /// @param together     whether the teams say so: they lie on a floor above, where this query cannot ask
    record Reader(MemberId id, boolean professional, boolean together, LocalDate today) {}

    /// That the reader may see a contact, and the contact itself where every professional may.
    record Seen(Optional<Contact> open) {}

    /// A member's number, where every professional may see it; empty where only few may, whom another question tells.
    record Phone(MemberId member, Optional<String> open) {}

    private static final String FOR_READER =
            """
            from members.contact
            join members.member on member.id = contact.member and member.active
            where contact.member = :member
              and exists (select 1 from members.member reader where reader.id = :me and reader.active)
              and case
                  when contact.audience = 'PROFESSIONALS' then :professional
                  -- What I show to few I know myself: reading it is nothing to be opened, or recorded.
                  when contact.member = :me then false
                  when contact.audience = 'TEAMS' then :together
                  when contact.audience = 'FACILITIES' then exists (
                      select 1
                      from members.workplace mine
                      join members.workplace theirs on theirs.facility = mine.facility
                      where mine.member = :me and theirs.member = contact.member and %s and %s)
                  else false end
            """.formatted(AffiliationStore.holdsToday("mine"), AffiliationStore.holdsToday("theirs"));

    private static final String ORDER = " order by contact.kind desc";

    private final JdbcClient jdbc;

    ContactStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Seen> seen(MemberId member, Reader reader) {
        return jdbc.sql("""
                select contact.kind, contact.audience,
                       case when contact.audience = 'PROFESSIONALS' then contact.value end as value
                """ + FOR_READER + ORDER)
                .params(values(member, reader))
                .query((row, number) ->
                        new Seen(row.getString("value") == null ? Optional.empty() : Optional.of(contact(row, number))))
                .list();
    }

    List<Contact> restricted(MemberId member, Reader reader) {
        return jdbc.sql("select contact.kind, contact.audience, contact.value " + FOR_READER
                        + " and contact.audience <> 'PROFESSIONALS'" + ORDER)
                .params(values(member, reader))
                .query(ContactStore::contact)
                .list();
    }

    /// Of those who show theirs to anyone at all.
    List<Phone> phones(Collection<MemberId> members, boolean professional) {
        return jdbc.sql("""
                select contact.member,
                       case when contact.audience = 'PROFESSIONALS' then contact.value end as value
                from members.contact
                join members.member on member.id = contact.member and member.active
                where contact.member = any(:members) and contact.kind = 'PHONE' and contact.audience <> 'NOBODY'
                  and (contact.audience <> 'PROFESSIONALS' or :professional)
                """)
                .param("members", members.stream().map(MemberId::value).toArray(UUID[]::new))
                .param("professional", professional)
                .query((row, number) -> new Phone(
                        new MemberId(row.getObject("member", UUID.class)), Optional.ofNullable(row.getString("value"))))
                .list();
    }

    List<Contact> all(MemberId me) {
        return jdbc.sql("select kind, audience, value from members.contact where member = :me" + ORDER)
                .param("me", me.value())
                .query(ContactStore::contact)
                .list();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void replace(MemberId me, List<Contact> contacts) {
        jdbc.sql("delete from members.contact where member = :me")
                .param("me", me.value())
                .update();
        contacts.forEach(contact -> jdbc.sql("""
                insert into members.contact (member, kind, value, audience) values (:me, :kind, :value, :audience)
                """)
                .param("me", me.value())
                .param("kind", contact.kind().name())
                .param("value", contact.value())
                .param("audience", contact.audience().name())
                .update());
    }

    private static Map<String, Object> values(MemberId member, Reader reader) {
        return Map.of(
                "member", member.value(),
                "me", reader.id().value(),
                "professional", reader.professional(),
                "together", reader.together(),
                "today", reader.today());
    }

    private static Contact contact(ResultSet row, int number) throws SQLException {
        return new Contact(
                ContactKind.valueOf(row.getString("kind")),
                row.getString("value"),
                Audience.valueOf(row.getString("audience")));
    }
}
