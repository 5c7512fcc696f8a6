package org.tsumugi.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tsumugi.trail.Verdict.Fault;

/// Someone who owns the database edits the sealed trail, a hundred times: each edit is found.
class HundredEditsTests {

    private static final int ROWS = 300;
    private static final Instant BEGIN = Instant.parse("2026-09-20T00:00:00Z");

    private final Random dice = new Random(20_261_123);
    private final OwnTrail trail =
            new OwnTrail("trail_edits", Clock.fixed(BEGIN.plusSeconds(90L * 86_400), ZoneId.of("Asia/Tokyo")));

    /// An edit, and what the verifier may call it.
    private record Edit(String name, Runnable act, Set<Fault> called) {}

    @Test
    void eachOfAHundredRandomEditsIsFound() {
        aSealedTrail();
        assertThat(trail.verify()).satisfies(verdict -> {
            assertThat(verdict.firstBreak()).isEmpty();
            assertThat(verdict.sealed()).isEqualTo(ROWS);
            assertThat(verdict.heads()).isEqualTo(3);
        });
        Map<String, Integer> made = new HashMap<>();
        for (int i = 0; i < 100; i++) {
            Edit edit = edit(i % 10);
            edit.act().run();
            Verdict verdict = trail.verify();
            assertThat(verdict.firstBreak())
                    .as("edit %d: %s", i, edit.name())
                    .hasValueSatisfying(found -> assertThat(found.fault()).isIn(edit.called()));
            made.merge(edit.name(), 1, Integer::sum);
            putBack();
            assertThat(trail.verify().holds()).as("put back after edit %d", i).isTrue();
        }
        assertThat(made).hasSize(10);
    }

    /// Three months, rows of one transaction beside rows of their own, and a head on each of three days.
    private void aSealedTrail() {
        for (int i = 0; i < ROWS; i += 3) {
            Instant at = BEGIN.plusSeconds(i * 20_000L);
            trail.transaction.executeWithoutResult(status -> {
                trail.add(at);
                trail.add(at.plusMillis(1));
            });
            trail.add(at.plusSeconds(1));
            if (i % 30 == 0) {
                trail.sealAll();
            }
        }
        trail.sealAll();
        List<Seal> chain = trail.chain();
        for (int day = 1; day <= 3; day++) {
            trail.heads.keep(LocalDate.of(2026, 11, day), chain.get(day * 100 - 1));
        }
        sql("create table trail.kept_entry as select * from trail.entry");
        sql("create table trail.kept_seal as select * from trail.seal");
    }

    private void putBack() {
        sql("delete from trail.entry");
        sql("delete from trail.seal");
        sql("insert into trail.entry select * from trail.kept_entry");
        sql("insert into trail.seal select * from trail.kept_seal");
    }

    private Edit edit(int kind) {
        return switch (kind) {
            case 0 -> new Edit("a value changed", this::change, EnumSet.of(Fault.CHANGED));
            case 1 -> new Edit("a time or place in the order changed", this::move, faults());
            case 2 -> new Edit("a row deleted", this::delete, EnumSet.of(Fault.MISSING));
            case 3 -> new Edit("a row inserted", this::insert, EnumSet.of(Fault.INSERTED));
            case 4 -> new Edit("two rows exchanged", this::exchange, EnumSet.of(Fault.CHANGED));
            case 5 -> new Edit("a link deleted", this::deleteLink, EnumSet.of(Fault.SEAL_MISSING));
            case 6 -> new Edit("a link changed", this::changeLink, EnumSet.of(Fault.SEAL_CHANGED));
            case 7 -> new Edit("row and link deleted", this::deleteBoth, EnumSet.of(Fault.SEAL_MISSING));
            case 8 -> new Edit("sealed anew", this::sealAnew, EnumSet.of(Fault.HEAD_DIFFERS));
            default -> new Edit("the end cut off", this::cutOff, EnumSet.of(Fault.SEAL_MISSING));
        };
    }

    private static Set<Fault> faults() {
        return EnumSet.of(Fault.CHANGED, Fault.MISSING, Fault.INSERTED);
    }

    private UUID someone() {
        return trail.sealed().get(dice.nextInt(ROWS));
    }

    private int sql(String statement, Object... values) {
        return trail.owner.sql(statement).params(List.of(values)).update();
    }

    private void change() {
        String set = List.of(
                        "act = act || ' '",
                        "actor_name = 'だれか'",
                        "actor = null",
                        "actor = uuidv7()",
                        "object = null",
                        "object_kind = 'file'",
                        "owner = uuidv7()",
                        "outcome = 'DONE'",
                        "origin = null",
                        "reason = ''",
                        "actor_name = actor_name || act, act = ''")
                .get(dice.nextInt(11));
        assertThat(sql("update trail.entry set " + set + " where id = ?", someone()))
                .isOne();
    }

    private void move() {
        String set = List.of(
                        "at = at + interval '1 microsecond'",
                        "at = at - interval '2 years'",
                        "id = uuidv7()",
                        "id = gen_random_uuid()",
                        "tx = '3'::xid8",
                        "tx = '99999999999'::xid8")
                .get(dice.nextInt(6));
        assertThat(sql("update trail.entry set " + set + " where id = ?", someone()))
                .isOne();
    }

    private void delete() {
        assertThat(sql("delete from trail.entry where id = ?", someone())).isOne();
    }

    private void insert() {
        String id = dice.nextBoolean() ? "uuidv7()" : "gen_random_uuid()";
        assertThat(sql("""
                insert into trail.entry (id, at, tx, actor_name, act, outcome)
                select %s, at, tx, '差し込み', 'Threads.open', 'READ' from trail.entry where id = ?
                """.formatted(id), someone())).isOne();
    }

    private void exchange() {
        UUID one = someone();
        UUID other = someone();
        while (one.equals(other)) {
            other = someone();
        }
        assertThat(sql("""
                update trail.entry set actor = twin.actor, object = twin.object
                from (select * from trail.entry) twin
                where (entry.id = ? and twin.id = ?) or (entry.id = ? and twin.id = ?)
                """, one, other, other, one)).isEqualTo(2);
    }

    private void deleteLink() {
        assertThat(sql("delete from trail.seal where entry = ?", someone())).isOne();
    }

    private void changeLink() {
        String set = List.of(
                        "digest = sha256(digest)",
                        "hash = sha256(hash)",
                        "at = at - interval '3 years'",
                        "settled = '4'::xid8",
                        "tx = '5'::xid8")
                .get(dice.nextInt(5));
        assertThat(sql("update trail.seal set " + set + " where entry = ?", someone()))
                .isOne();
    }

    private void deleteBoth() {
        UUID one = someone();
        sql("delete from trail.entry where id = ?", one);
        assertThat(sql("delete from trail.seal where entry = ?", one)).isOne();
    }

    /// The clever one: a row is changed and every link from there on is made anew, as the sealer would.
    private void sealAnew() {
        UUID forged = someone();
        sql("update trail.entry set act = 'Threads.reply' where id = ?", forged);
        List<Seal> before = trail.chain();
        Map<UUID, SealedRow> rows = trail
                .transaction
                .execute(status -> {
                    try (var all = trail.seals.rows()) {
                        return all.toList();
                    }
                })
                .stream()
                .collect(Collectors.toMap(row -> row.entry().id(), row -> row));
        List<Seal> anew = new ArrayList<>();
        Seal last = Seal.START;
        for (Seal seal : before) {
            last = last.next(Objects.requireNonNull(rows.get(seal.entry())), seal.settled());
            anew.add(last);
        }
        sql("truncate trail.seal");
        new SealStore(JdbcClient.create(trail.ownerSource)).add(anew);
    }

    private void cutOff() {
        int from = 1 + dice.nextInt(ROWS - 1);
        sql("delete from trail.entry where id in (select entry from trail.seal where position > ?)", from);
        assertThat(sql("delete from trail.seal where position > ?", from)).isPositive();
    }
}
