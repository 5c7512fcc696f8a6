package org.tsumugi.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Facilities and what they take on; each change leaves a number for the index to follow.
@Repository
class FacilityStore {

    private final JdbcClient jdbc;

    FacilityStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void add(FacilityId id, NewFacility facility) {
        Searched searched = searched(facility);
        jdbc.sql("""
                insert into directory.facility
                    (id, name, kana, kind, source, source_id, municipality_code, municipality, address, lat, lng,
                     phone, fax, hours, contact_hours, round_the_clock, note, sample, searched, aliases)
                select :id, :name, :kana, kind.code, 'sample', :sourceId, municipality.code, municipality.name,
                       :address, :lat, :lng, :phone, :fax, :hours, :contactHours, :roundTheClock, :note, true,
                       :searched, :aliases
                from directory.kind
                join directory.municipality on municipality.code = :municipality
                where kind.code = :kind
                """)
                .param("id", id.value())
                .param("sourceId", id.toString())
                .param("name", facility.name())
                .param("kana", facility.kana())
                .param("kind", facility.kind())
                .param("municipality", facility.municipalityCode())
                .param("address", facility.address())
                .param("lat", facility.at().map(Coordinates::latitude).orElse(null), java.sql.Types.DOUBLE)
                .param("lng", facility.at().map(Coordinates::longitude).orElse(null), java.sql.Types.DOUBLE)
                .param("phone", facility.phone())
                .param("fax", facility.fax())
                .param("hours", facility.hours())
                .param("contactHours", facility.contactHours())
                .param("roundTheClock", facility.roundTheClock())
                .param("note", facility.note())
                .param("searched", searched.text())
                .param("aliases", searched.aliases().toArray(String[]::new))
                .update();
        facility.abilities().forEach((code, acceptance) -> addAbility(id, code, acceptance));
        changed(id);
    }

    private Searched searched(NewFacility facility) {
        record Name(String name, String shortWords) {}
        Set<String> taken = facility.abilities().entrySet().stream()
                .filter(ability -> ability.getValue() != Acceptance.NO)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        List<Name> names = jdbc.sql("""
                select ja, short from directory.kind where code = :kind
                union all
                select ja, short from directory.treatment where code = any(:treatments)
                """)
                .param("kind", facility.kind())
                .param("treatments", taken.toArray(String[]::new))
                .query((row, number) -> new Name(row.getString("ja"), row.getString("short")))
                .list();
        return Searched.of(
                Stream.concat(
                        Stream.of(facility.name(), facility.kana(), facility.address(), facility.note()),
                        names.stream().map(Name::name)),
                names.stream().map(Name::shortWords));
    }

    private void addAbility(FacilityId id, String code, Acceptance acceptance) {
        jdbc.sql("insert into directory.ability (facility, code, acceptance) values (:id, :code, :acceptance)")
                .param("id", id.value())
                .param("code", code)
                .param("acceptance", acceptance.name())
                .update();
    }

    private void changed(FacilityId id) {
        jdbc.sql("insert into directory.facility_change (facility) values (:id)")
                .param("id", id.value())
                .update();
    }

    List<FacilityName> named(List<String> words, int limit) {
        return jdbc.sql("""
                select id, name, municipality from directory.card
                where not gone
                  and coalesce((select bool_and(card.folded like '%' || word || '%') from unnest(:words) word), true)
                order by card.folded not like cast(:beginning as text) || '%', name, id
                limit :limit
                """)
                .param("words", words.stream().map(FoldedText::literal).toArray(String[]::new))
                .param("beginning", words.isEmpty() ? "" : FoldedText.literal(words.getFirst()))
                .param("limit", limit)
                .query((row, number) -> new FacilityName(
                        new FacilityId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getString("municipality")))
                .list();
    }

    Optional<Facility> find(FacilityId id) {
        return jdbc.sql("""
                select facility.*, kind.code as kind_code, kind.family as kind_family, kind.ja as kind_ja,
                       kind.en as kind_en,
                """ + FacilityLine.VACANCIES + """
                from directory.facility
                join directory.kind on kind.code = facility.kind
                where id = :id and not gone
                """)
                .param("id", id.value())
                .query((row, number) -> facility(row, abilities(id)))
                .optional();
    }

    Optional<StaffContact> staffContact(FacilityId id) {
        return jdbc.sql("""
                select staff_phone, staff_note from directory.facility
                where id = :id and not gone and (staff_phone <> '' or staff_note <> '')
                """)
                .param("id", id.value())
                .query((row, number) -> new StaffContact(row.getString("staff_phone"), row.getString("staff_note")))
                .optional();
    }

    /// A real one before an invented one.
    Optional<FacilityId> desk() {
        return jdbc.sql("""
                select id from directory.facility
                where kind = 'COORDINATION_BASE' and not gone
                order by sample, id
                limit 1
                """)
                .query((row, number) -> new FacilityId(row.getObject("id", UUID.class)))
                .optional();
    }

    private List<Ability> abilities(FacilityId id) {
        return jdbc.sql("""
                select ability.code, treatment.ja, treatment.en, acceptance, cases, confirmed_by, confirmed_at
                from directory.ability
                join directory.treatment using (code)
                where facility = :id
                order by treatment.position
                """)
                .param("id", id.value())
                .query((row, number) -> new Ability(
                        row.getString("code"),
                        row.getString("ja"),
                        row.getString("en"),
                        Acceptance.valueOf(row.getString("acceptance")),
                        row.getObject("cases", Integer.class) == null
                                ? OptionalInt.empty()
                                : OptionalInt.of(row.getInt("cases")),
                        row.getString("confirmed_by"),
                        Optional.ofNullable(row.getObject("confirmed_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)))
                .list();
    }

    private static Facility facility(ResultSet row, List<Ability> abilities) throws SQLException {
        return new Facility(
                new FacilityId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("kana"),
                CatalogueStore.kind(row, "kind_"),
                row.getString("service_type"),
                new Facility.Source(
                        row.getString("source"),
                        row.getString("source_id"),
                        Optional.ofNullable(row.getObject("as_of", LocalDate.class))),
                new Facility.Place(
                        Optional.ofNullable(row.getString("municipality_code")).orElse(""),
                        row.getString("municipality"),
                        row.getString("address"),
                        row.getString("building"),
                        CatalogueStore.coordinates(row)),
                new Facility.Contact(
                        row.getString("phone"), row.getString("fax"), row.getString("email"), row.getString("url")),
                new Facility.Operation(
                        row.getString("corporation"),
                        row.getString("corporate_number"),
                        Optional.ofNullable(row.getObject("capacity", Integer.class)),
                        row.getString("open_days"),
                        row.getString("open_days_note"),
                        row.getString("departments"),
                        row.getString("hours"),
                        row.getString("contact_hours"),
                        Optional.ofNullable(row.getObject("round_the_clock", Boolean.class)),
                        row.getString("area"),
                        row.getString("area_winter"),
                        row.getString("fees")),
                row.getString("note"),
                row.getBoolean("sample"),
                Freshness.read(row),
                row.getInt("version"),
                abilities,
                FacilityLine.vacancies(row));
    }
}
