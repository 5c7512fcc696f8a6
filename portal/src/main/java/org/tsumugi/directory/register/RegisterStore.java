package org.tsumugi.directory.register;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.shared.MemberId;
import tools.jackson.databind.json.JsonMapper;

/// Writes lists into the directory, five hundred rows in a statement.
@Repository
class RegisterStore {

    /// @param changed in more than the day of the list
    record Written(String name, boolean added, boolean changed) {}

    private static final String UPSERT = """
            with incoming as (
                select *
                from jsonb_to_recordset(cast(:rows as jsonb)) as row (
                    id uuid, source text, source_id text, service_type text, kind text, name text, kana text,
                    municipality_code text, municipality text, address text, building text, lat float8, lng float8,
                    phone text, fax text, url text, corporation text, corporate_number text, capacity int,
                    open_days text, open_days_note text, departments text, note text, as_of date, searched text,
                    aliases text[])
            ), written as (
                insert into directory.facility as existing
                    (id, source, source_id, service_type, kind, name, kana, municipality_code, municipality, address,
                     building, lat, lng, phone, fax, url, corporation, corporate_number, capacity, open_days,
                     open_days_note, departments, note, as_of, searched, aliases)
                select id, source, source_id, service_type, kind, name, kana, nullif(municipality_code, ''),
                       municipality, address, building, lat, lng, phone, fax, url, corporation, corporate_number,
                       capacity, open_days, open_days_note, departments, note, as_of, searched, aliases
                from incoming
                on conflict (source, source_id, service_type) do update set
                    kind = excluded.kind, name = excluded.name, kana = excluded.kana,
                    municipality_code = excluded.municipality_code, municipality = excluded.municipality,
                    address = excluded.address, building = excluded.building, lat = excluded.lat, lng = excluded.lng,
                    phone = case when existing.phone_confirmed then existing.phone else excluded.phone end,
                    fax = excluded.fax, url = excluded.url, corporation = excluded.corporation,
                    corporate_number = excluded.corporate_number, capacity = excluded.capacity,
                    open_days = excluded.open_days, open_days_note = excluded.open_days_note,
                    departments = excluded.departments, note = excluded.note, as_of = excluded.as_of,
                    searched = excluded.searched, aliases = excluded.aliases, gone = false,
                    version = existing.version + 1
                where existing.confirmed_at is null and not existing.corrected
                  and (existing.as_of is distinct from excluded.as_of or existing.gone or %s)
                returning existing.*
            ), noted as (
                insert into directory.facility_change (facility) select id from written
            )
            select written.name, existing.id is null as added, existing.id is not null and %s as changed
            from written
            left join directory.facility existing on existing.id = written.id
            """.formatted(differs("excluded"), differs("written"));

    private final JdbcClient jdbc;
    private final JsonMapper json;

    RegisterStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    private static String differs(String other) {
        List<String> columns = List.of(
                "kind",
                "name",
                "kana",
                "municipality_code",
                "municipality",
                "address",
                "building",
                "lat",
                "lng",
                "fax",
                "url",
                "corporation",
                "corporate_number",
                "capacity",
                "open_days",
                "open_days_note",
                "departments",
                "note",
                "searched",
                "aliases");
        String before = String.join(", existing.", columns);
        String after = String.join(", " + other + ".", columns);
        return "((existing." + before + ") is distinct from (" + other + "." + after + ")"
                + " or not existing.phone_confirmed and existing.phone is distinct from " + other + ".phone)";
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public List<Written> put(List<RegisterRow> rows) {
        return jdbc.sql(UPSERT)
                .param("rows", json.writeValueAsString(rows))
                .query((row, number) ->
                        new Written(row.getString("name"), row.getBoolean("added"), row.getBoolean("changed")))
                .list();
    }

    /// How many of these rows a facility confirmed, or somebody put right by hand.
    int confirmed(List<RegisterRow> rows) {
        return jdbc.sql("""
                select count(*)
                from jsonb_to_recordset(cast(:rows as jsonb)) as row (source text, source_id text, service_type text)
                join directory.facility using (source, source_id, service_type)
                where confirmed_at is not null or corrected
                """)
                .param("rows", json.writeValueAsString(rows))
                .query(Integer.class)
                .single();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void putMunicipalities(Map<String, String> namesByCode) {
        namesByCode.forEach((code, name) ->
                jdbc.sql("""
                        insert into directory.municipality (code, name, position)
                        values (:code, :name, cast(:code as int))
                        on conflict do nothing
                        """).param("code", code).param("name", name).update());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void cover(Set<String> kinds) {
        jdbc.sql("""
                insert into directory.coverage (kind, as_of)
                select kind.code, max(facility.as_of)
                from directory.kind
                left join directory.facility on facility.kind = kind.code and not facility.sample
                where kind.code = any(:kinds)
                group by kind.code
                on conflict (kind) do update set as_of = excluded.as_of
                """).param("kinds", kinds.toArray(String[]::new)).update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void record(ImportId id, String list, MemberId by, Instant at, ImportReport report) {
        jdbc.sql("""
                insert into directory.import_run (id, at, by_member, list, added, changed, unchanged, kept, refused)
                values (:id, :at, :by, :list, :added, :changed, :unchanged, :kept, :refused)
                """)
                .param("id", id.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by.value())
                .param("list", list)
                .param("added", report.added())
                .param("changed", report.changed())
                .param("unchanged", report.unchanged())
                .param("kept", report.kept())
                .param("refused", report.refused())
                .update();
    }

    /// Holds other nodes back until this transaction ends, then says whether the list is in already.
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean wasTaken(String list) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('directory.import'))")
                .query((row, n) -> "")
                .single();
        return jdbc.sql("select exists (select 1 from directory.import_run where list = :list)")
                .param("list", list)
                .query(Boolean.class)
                .single();
    }

    KindTable kinds() {
        Map<String, KindTable.Entry> byService = new HashMap<>();
        jdbc.sql("""
                select service_type.name, kind.code, kind.ja, kind.short
                from directory.service_type
                join directory.kind on kind.code = service_type.kind
                """)
                .query((row, number) -> byService.put(
                        row.getString("name"),
                        new KindTable.Entry(row.getString("code"), row.getString("ja"), row.getString("short"))))
                .list();
        return new KindTable(Map.copyOf(byService));
    }
}
