package org.tsumugi.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.UUID;

/// A facility in a list.
///
/// @param kilometres from where the searcher said, as the crow flies
/// @param abilities  what it takes on or may, by treatment
/// @param vacancies  those young enough to be shown
public record FacilityLine(
        FacilityId id,
        String name,
        Kind kind,
        String serviceType,
        String municipality,
        String address,
        String phone,
        Optional<Coordinates> at,
        OptionalDouble kilometres,
        boolean sample,
        List<Ability> abilities,
        Freshness freshness,
        List<Vacancy> vacancies) {

    private static final String UNIT_SEPARATOR = "\u001f";

    /// For a query over `directory.facility`: those that may still be shown.
    static final String VACANCIES = """
            array(select concat_ws(chr(31), translate(vacancy.unit, chr(31), ''), vacancy.free,
                                   vacancy.as_of at time zone 'UTC', translate(vacancy.by_name, chr(31), ''),
                                   vacancy.note)
                  from directory.vacancy
                  where vacancy.facility = facility.id and vacancy.as_of > now() - interval '14 days'
                  order by vacancy.unit) as vacancies
            """;

    /// For a query over `directory.facility` that joins `directory.kind`.
    public static final String COLUMNS = """
            facility.id, facility.name, facility.service_type, facility.municipality, facility.address, facility.phone,
            facility.lat, facility.lng, facility.sample, facility.confirmed_at, facility.confirmed_name, facility.as_of,
            facility.disputed, kind.code as kind_code, kind.family as kind_family,
            kind.ja as kind_ja, kind.en as kind_en,
            array(select concat_ws('|', treatment.code, ability.acceptance, treatment.ja, treatment.en, ability.cases)
                  from directory.ability
                  join directory.treatment using (code)
                  where ability.facility = facility.id
                  order by treatment.position) as abilities,
            """ + VACANCIES;

    /// From the columns of [#COLUMNS].
    ///
    /// @param from where distances are measured from
    public static FacilityLine read(ResultSet row, Optional<Coordinates> from) throws SQLException {
        Optional<Coordinates> at = CatalogueStore.coordinates(row);
        return new FacilityLine(
                new FacilityId(row.getObject("id", UUID.class)),
                row.getString("name"),
                CatalogueStore.kind(row, "kind_"),
                row.getString("service_type"),
                row.getString("municipality"),
                row.getString("address"),
                row.getString("phone"),
                at,
                from.isPresent() && at.isPresent()
                        ? OptionalDouble.of(from.get().kilometresTo(at.get()))
                        : OptionalDouble.empty(),
                row.getBoolean("sample"),
                Arrays.stream((String[]) row.getArray("abilities").getArray())
                        .map(FacilityLine::ability)
                        .toList(),
                Freshness.read(row),
                vacancies(row));
    }

    static List<Vacancy> vacancies(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("vacancies").getArray())
                .map(joined -> joined.split(UNIT_SEPARATOR, 5))
                .map(parts -> new Vacancy(
                        parts[0],
                        Integer.parseInt(parts[1]),
                        parts[4],
                        LocalDateTime.parse(parts[2].replace(' ', 'T')).toInstant(ZoneOffset.UTC),
                        parts[3]))
                .toList();
    }

    private static Ability ability(String joined) {
        String[] parts = joined.split("\\|");
        OptionalInt cases = parts.length < 5 ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(parts[4]));
        return new Ability(parts[0], parts[2], parts[3], Acceptance.valueOf(parts[1]), cases, "", Optional.empty());
    }
}
