package org.tsumugi.directory.entries;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.directory.Acceptance;
import org.tsumugi.directory.FacilityId;
import org.tsumugi.directory.Freshness;
import org.tsumugi.directory.Searched;
import org.tsumugi.directory.Treatment;
import org.tsumugi.shared.Actor;

/// Entries as they are kept by people.
@Repository
class EntryStore {

    /// From one content of a field to another.
    record Step(String field, String was, String became) {}

    private static final String SET = Arrays.stream(EntryField.values())
            .map(field -> field.column() + " = :" + field.column())
            .collect(Collectors.joining(", "));

    private final JdbcClient jdbc;

    EntryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Entry> find(FacilityId id) {
        return read(id, "");
    }

    /// Locks it until the end of the transaction.
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Entry> take(FacilityId id) {
        return read(id, "for update");
    }

    private Optional<Entry> read(FacilityId id, String lock) {
        return jdbc.sql("select * from directory.facility where id = :id and not gone " + lock)
                .param("id", id.value())
                .query((row, number) -> entry(id, row))
                .optional();
    }

    private Entry entry(FacilityId id, ResultSet row) throws SQLException {
        Map<EntryField, String> texts = new EnumMap<>(EntryField.class);
        for (EntryField field : EntryField.values()) {
            texts.put(field, row.getString(field.column()));
        }
        return new Entry(
                id,
                new EntryDraft(texts, row.getBoolean("round_the_clock"), abilities(id)),
                row.getInt("version"),
                Freshness.read(row),
                asked(row.getString("kind")));
    }

    private Map<String, Taken> abilities(FacilityId id) {
        Map<String, Taken> abilities = new HashMap<>();
        jdbc.sql("select code, acceptance, cases from directory.ability where facility = :id")
                .param("id", id.value())
                .query(row -> {
                    Integer cases = row.getObject("cases", Integer.class);
                    abilities.put(
                            row.getString("code"),
                            new Taken(
                                    Acceptance.valueOf(row.getString("acceptance")),
                                    cases == null ? OptionalInt.empty() : OptionalInt.of(cases)));
                });
        return abilities;
    }

    private List<Treatment> asked(String kind) {
        return jdbc.sql("select code, ja, en from directory.treatment where :kind = any(kinds) order by position")
                .param("kind", kind)
                .query((row, number) -> new Treatment(row.getString("code"), row.getString("ja"), row.getString("en")))
                .list();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void put(FacilityId id, EntryDraft said) {
        Map<String, Object> texts =
                Arrays.stream(EntryField.values()).collect(Collectors.toMap(EntryField::column, said::text));
        jdbc.sql("update directory.facility set " + SET + ", round_the_clock = :always, corrected = true,"
                        + " phone_confirmed = :phone <> '' where id = :id")
                .params(texts)
                .param("always", said.roundTheClock())
                .param("id", id.value())
                .update();
        jdbc.sql("delete from directory.ability where facility = :id and code <> all(:codes)")
                .param("id", id.value())
                .param("codes", said.abilities().keySet().toArray(String[]::new))
                .update();
        said.abilities().forEach((code, taken) -> putAbility(id, code, taken));
        putSearched(id);
    }

    private void putAbility(FacilityId id, String code, Taken taken) {
        jdbc.sql("""
                insert into directory.ability (facility, code, acceptance, cases)
                values (:id, :code, :acceptance, :cases)
                on conflict (facility, code) do update
                set acceptance = excluded.acceptance, cases = excluded.cases, confirmed_by = '', confirmed_at = null
                where (ability.acceptance, ability.cases) is distinct from (excluded.acceptance, excluded.cases)
                """)
                .param("id", id.value())
                .param("code", code)
                .param("acceptance", taken.acceptance().name())
                .param("cases", taken.cases().isPresent() ? taken.cases().getAsInt() : null)
                .update();
    }

    private void putSearched(FacilityId id) {
        Searched searched = jdbc.sql("""
                select facility.*, kind.ja, concat_ws(' ', kind.short, taken.short) as short_words, taken.names
                from directory.facility
                join directory.kind on kind.code = facility.kind,
                lateral (select string_agg(treatment.ja, ' ') as names, string_agg(treatment.short, ' ') as short
                         from directory.ability
                         join directory.treatment using (code)
                         where ability.facility = facility.id and ability.acceptance <> 'NO') taken
                where facility.id = :id
                """)
                .param("id", id.value())
                .query((row, number) -> Searched.of(
                        Stream.of(
                                row.getString("name"),
                                row.getString("kana"),
                                row.getString("ja"),
                                row.getString("service_type"),
                                row.getString("municipality"),
                                row.getString("address"),
                                row.getString("building"),
                                row.getString("departments"),
                                row.getString("corporation"),
                                Optional.ofNullable(row.getString("names")).orElse("")),
                        Stream.of(row.getString("short_words"))))
                .single();
        jdbc.sql("update directory.facility set searched = :searched, aliases = :aliases where id = :id")
                .param("id", id.value())
                .param("searched", searched.text())
                .param("aliases", searched.aliases().toArray(String[]::new))
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void confirm(FacilityId id, Actor by, Instant at) {
        jdbc.sql("""
                update directory.facility
                set confirmed_at = :at, confirmed_by = :by, confirmed_name = :name where id = :id
                """)
                .param("id", id.value())
                .param("at", Timestamp.from(at))
                .param("by", by.id().value())
                .param("name", by.name())
                .update();
    }

    /// Leaves a number for the index to follow.
    @Transactional(propagation = Propagation.MANDATORY)
    public void changed(FacilityId id) {
        jdbc.sql("""
                with changed as (
                    update directory.facility set version = version + 1 where id = :id returning id
                )
                insert into directory.facility_change (facility) select id from changed
                """).param("id", id.value()).update();
    }
}
