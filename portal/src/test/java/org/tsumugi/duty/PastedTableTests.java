package org.tsumugi.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tsumugi.shared.Region;

/// Boards as they are copied from spreadsheets.
class PastedTableTests {

    private static final Instant NOW = at("2026-11-24T09:00");

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(Region.ZONE).toInstant();
    }

    private static List<PastedRow> rows(String table) {
        return new PastedTable(NOW).rows(table);
    }

    private static WatchDraft only(String table) {
        return rows(table).getFirst().draft().orElseThrow();
    }

    @Test
    void cellsStandInTheUsualOrderWhereNoHeadingsSayOtherwise() {
        WatchDraft said = only("11/24(火)\t18:00～翌8:30\t医師\t鶴岡市\tまゆ医院\t0235-00-2001\t往診可\t玄関は裏");
        assertThat(said)
                .isEqualTo(new WatchDraft(
                        WatchKind.PHYSICIAN,
                        "鶴岡市",
                        "まゆ医院",
                        "0235-00-2001",
                        Manner.VISITS,
                        at("2026-11-24T18:00"),
                        at("2026-11-25T08:30"),
                        "玄関は裏"));
    }

    @Test
    void headingsSayWhichColumnIsWhich() {
        WatchDraft said = only("電話番号\t当番薬局\t種別\t日付\t開始\t終了\t地域\n0235-00-2002\tきぬ薬局\t薬局\t12/1\t18:00\t22:00\t酒田市");
        assertThat(said.place()).isEqualTo("きぬ薬局");
        assertThat(said.kind()).isEqualTo(WatchKind.PHARMACY);
        assertThat(said.area()).isEqualTo("酒田市");
        assertThat(said.from()).isEqualTo(at("2026-12-01T18:00"));
        assertThat(said.until()).isEqualTo(at("2026-12-01T22:00"));
        assertThat(said.manner())
                .as("nobody is sent out by what was left unsaid")
                .isEqualTo(Manner.PHONE_ONLY);
    }

    @Test
    void theHeadingsThatTheHelpNamesAreUnderstood() {
        WatchDraft said =
                only("日付\t時間\t種別\t地域\t当番の施設\t電話\t対応\t備考\n11/24\t18:00～22:00\t歯科\t鶴岡市\tはた歯科\t0235-00-2003\t\t");
        assertThat(said.place()).isEqualTo("はた歯科");
    }

    @Test
    void whereCellsWereJoinedTheDayAboveHolds() {
        List<PastedRow> rows =
                rows("11/24\t18時-翌8時\t医師\t鶴岡市\tまゆ医院\t0235-00-2001\n\n\t18時-翌8時\t歯科\t鶴岡市\tはた歯科\t0235-00-2003");
        assertThat(rows).extracting(PastedRow::line).containsExactly(1, 3);
        assertThat(rows)
                .extracting(row -> row.draft().orElseThrow().from())
                .containsExactly(at("2026-11-24T18:00"), at("2026-11-24T18:00"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026年11月24日(火), 18:00～翌8:30, 2026-11-24T18:00, 2026-11-25T08:30",
        "令和8年11月24日, １８：００－８：３０, 2026-11-24T18:00, 2026-11-25T08:30",
        "R8.11.24, 18時から翌朝8時半, 2026-11-24T18:00, 2026-11-25T08:30",
        "11/24, 9:00-17:00, 2026-11-24T09:00, 2026-11-24T17:00",
        "11/24, 18:00-32:30, 2026-11-24T18:00, 2026-11-25T08:30",
        "12月31日, 18:00〜24:00, 2026-12-31T18:00, 2027-01-01T00:00",
        "1/2, 8:30-8:30, 2027-01-02T08:30, 2027-01-03T08:30"
    })
    void daysAndHoursAreReadAsListsWriteThem(String day, String hours, String from, String until) {
        WatchDraft said = only(day + "\t" + hours + "\t訪問看護\t鶴岡市\t訪問看護ステーションまゆ\t0235-00-2004");
        assertThat(said.from()).isEqualTo(at(from));
        assertThat(said.until()).isEqualTo(at(until));
        assertThat(said.kind()).isEqualTo(WatchKind.NURSING_STATION);
    }

    @ParameterizedTest
    @CsvSource({
        "13/45, 18:00-8:30, 医師, duty.paste.when-unread",
        "11/24, 夜間, 医師, duty.paste.when-unread",
        "11/24, 18:00-8:30, 鍼灸, duty.paste.kind-unread"
    })
    void whatCannotBeReadSaysWhyAndStaysAsItWasWritten(String day, String hours, String kind, String problem) {
        PastedRow row = rows(String.join("\t", day, hours, kind, "鶴岡市", "まゆ", "0235-00-2001"))
                .getFirst();
        assertThat(row.isReady()).isFalse();
        assertThat(row.problem()).contains(problem);
        assertThat(row.written()).contains(day, hours, kind);
    }
}
