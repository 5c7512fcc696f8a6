package org.tsumugi.directory.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.tsumugi.PortalTest;
import org.tsumugi.directory.FacilityId;
import org.tsumugi.directory.entries.Entries;
import org.tsumugi.directory.entries.Entry;
import org.tsumugi.directory.entries.EntryField;
import org.tsumugi.directory.register.RowNote.Reason;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.MemberId;
import org.tsumugi.shared.Refused;
import org.tsumugi.shared.Role;

@PortalTest
class RegistersTests {

    private static final String CARE_HEADER = "都道府県コード又は市町村コード,No,都道府県名,市区町村名,事業所名,事業所名カナ,サービスの種類,住所,"
            + "方書（ビル名等）,緯度,経度,電話番号,FAX番号,法人番号,法人の名称,事業所番号,利用可能曜日,利用可能曜日特記事項,定員,URL,"
            + "高齢者の方と障害者の方が同時一体的に利用できるサービス,介護保険の通常の指定基準を満たしている,障害福祉の通常の指定基準を満たしている,備考";
    private static final Optional<LocalDate> DAY = Optional.of(LocalDate.of(2026, 1, 31));

    @Autowired
    private Registers registers;

    @Autowired
    private DefaultRegion region;

    @Autowired
    private Entries entries;

    @Autowired
    private JdbcClient jdbc;

    @TempDir
    private Path folder;

    private final String office = "99" + ThreadLocalRandom.current().nextInt(1_000_000, 9_999_999);

    private String row(String number, String name, String address, String lat, String lng, String phone) {
        return "062031,," + "山形県,鶴岡市," + name + ",カナ,訪問入浴介護," + address + ",," + lat + "," + lng + "," + phone
                + ",,,法人," + number + ",平日,,0,,,,,";
    }

    private Path list(Charset charset, String... rows) throws IOException {
        Path file = Files.createTempFile(folder, "list", ".csv");
        Files.writeString(file, CARE_HEADER + "\r\n" + String.join("\r\n", rows) + "\r\n", charset);
        return file;
    }

    private ImportReport take(Path list) {
        return Actor.SYSTEM.act(() -> registers.take(ImportId.next(), list, "a list of a test", DAY));
    }

    private String field(String column, String number) {
        return jdbc.sql("select " + column + "::text from directory.facility where source_id = :number")
                .param("number", number)
                .query(String.class)
                .single();
    }

    @Test
    void takingTheSameListTwiceChangesNothing() throws IOException {
        Path list =
                list(StandardCharsets.UTF_8, row(office + "1", "入浴そよかぜ", "鶴岡市見本町1", "38.7", "139.8", "0235-00-0000"));
        assertThat(take(list).added()).isEqualTo(1);
        long changes = changes();
        ImportReport again = take(list);
        assertThat(again.added()).isZero();
        assertThat(again.changed()).isZero();
        assertThat(again.unchanged()).isEqualTo(1);
        assertThat(changes()).isEqualTo(changes);
    }

    private long changes() {
        return jdbc.sql("""
                select count(*) from directory.facility_change
                join directory.facility on facility.id = facility_change.facility
                where source_id like :office
                """).param("office", office + "%").query(Long.class).single();
    }

    @Test
    void aMalformedRowIsReportedWithItsNumberAndTheRestGoesIn() throws IOException {
        Path list = list(
                StandardCharsets.UTF_8,
                row(office + "1", "一番", "鶴岡市見本町1", "38.7", "139.8", "0235-00-0000"),
                "062031,\"this quote never closes,山形県,鶴岡市",
                row(office + "2", "二番", "鶴岡市見本町1", "38.7", "139.8", "0235-00-0000"),
                "too,few,cells",
                row(office + "3", "", "鶴岡市見本町1", "38.7", "139.8", "0235-00-0000"),
                row(office + "1", "一番", "鶴岡市見本町1", "38.7", "139.8", "0235-00-0000"),
                row(office + "4", "\"四\n番\"", "鶴岡市見本町1", "38.7", "139.8", "0235-00-0000"),
                row(office + "5", "五\u0000番", "鶴岡市見本町1", "38.7", "139.8", "0235-00-0000"));
        ImportReport report = take(list);
        assertThat(report.added()).isEqualTo(3);
        assertThat(report.refusedRows())
                .extracting(RowNote::line, RowNote::reason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(3L, Reason.MALFORMED),
                        org.assertj.core.groups.Tuple.tuple(5L, Reason.MALFORMED),
                        org.assertj.core.groups.Tuple.tuple(6L, Reason.NAME_MISSING),
                        org.assertj.core.groups.Tuple.tuple(7L, Reason.TWICE),
                        org.assertj.core.groups.Tuple.tuple(10L, Reason.UNPRINTABLE));
        assertThat(field("name", office + "4")).isEqualTo("四\n番");
    }

    @Test
    void aListThatASpreadsheetWroteInCp932ReadsTheSame() throws IOException {
        take(list(
                Charset.forName("windows-31j"),
                row(office + "1", "入浴①髙橋", "鶴岡市見本町1", "38.7", "139.8", "０２３５－００－１２３４")));
        assertThat(field("name", office + "1")).isEqualTo("入浴①髙橋");
        assertThat(field("phone", office + "1")).isEqualTo("0235-00-1234");
        assertThat(field("address", office + "1")).isEqualTo("山形県鶴岡市見本町1");
    }

    @Test
    void coordinatesOutsideJapanAreLeftOutWithANote() throws IOException {
        ImportReport report = take(list(
                StandardCharsets.UTF_8,
                row(office + "1", "中米", "鶴岡市見本町1", "15.78", "-90.23", ""),
                row(office + "2", "無", "鶴岡市見本町1", "0.0", "0.0", "なし")));
        assertThat(report.added()).isEqualTo(2);
        assertThat(report.notes())
                .extracting(RowNote::reason)
                .containsExactly(Reason.COORDINATES_OUTSIDE, Reason.COORDINATES_OUTSIDE, Reason.PHONE_UNREADABLE);
        assertThat(jdbc.sql("select count(*) from directory.facility where source_id like :o and lat is not null")
                        .param("o", office + "%")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void noListWritesOverWhatAFacilityConfirmed() throws IOException {
        take(list(StandardCharsets.UTF_8, row(office + "1", "前の名", "鶴岡市見本町1", "38.7", "139.8", "")));
        jdbc.sql("update directory.facility set confirmed_at = now() where source_id = :o")
                .param("o", office + "1")
                .update();
        ImportReport report =
                take(list(StandardCharsets.UTF_8, row(office + "1", "別の名", "鶴岡市見本町1", "38.7", "139.8", "")));
        assertThat(report.kept()).isEqualTo(1);
        assertThat(field("name", office + "1")).isEqualTo("前の名");
    }

    @Test
    void noListWritesOverWhatACuratorPutRightByHand() throws IOException {
        take(list(StandardCharsets.UTF_8, row(office + "1", "前の名", "鶴岡市見本町1", "38.7", "139.8", "")));
        FacilityId id = new FacilityId(jdbc.sql("select id from directory.facility where source_id = :o")
                .param("o", office + "1")
                .query(UUID.class)
                .single());
        Actor.SYSTEM.act(() -> {
            Entry entry = entries.find(id).orElseThrow();
            return entries.change(id, entry.version(), entry.said().with(EntryField.NOTE, "入口は裏"), "", false);
        });
        ImportReport report =
                take(list(StandardCharsets.UTF_8, row(office + "1", "別の名", "鶴岡市見本町1", "38.7", "139.8", "")));
        assertThat(report.kept()).isEqualTo(1);
        assertThat(field("name", office + "1")).isEqualTo("前の名");
        assertThat(field("note", office + "1")).isEqualTo("入口は裏");
    }

    @Test
    void tryingAListOutSaysWhatItWouldBringAndBringsNothing() throws IOException {
        Path list = list(StandardCharsets.UTF_8, row(office + "1", "試し", "鶴岡市見本町1", "38.7", "139.8", ""));
        ImportReport report = Actor.SYSTEM.act(() -> registers.tryOut(list, DAY));
        assertThat(report.firstAdded()).containsExactly("試し");
        assertThat(jdbc.sql("select count(*) from directory.facility where source_id = :o")
                        .param("o", office + "1")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void anUnknownLayoutAndAMissingDayAreRefused() throws IOException {
        Path unknown = Files.writeString(folder.resolve("unknown.csv"), "a,b\n1,2\n");
        Path care = list(StandardCharsets.UTF_8);
        Actor.SYSTEM.act(() -> {
            assertThatThrownBy(() -> registers.tryOut(unknown, DAY)).isInstanceOf(Refused.class);
            assertThatThrownBy(() -> registers.tryOut(care, Optional.empty())).isInstanceOf(Refused.class);
        });
    }

    @Test
    void aPlainMemberMayNotTakeAListIn() throws IOException {
        Path list = list(StandardCharsets.UTF_8);
        Actor member = new Actor(MemberId.next(), "member", Set.of(Role.MEMBER));
        assertThatThrownBy(() -> member.act(() -> registers.tryOut(list, DAY)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void theDefaultRegionIsInOnceWithItsOutlinesAndTowns() throws IOException {
        assertThat(Actor.SYSTEM.act(region::fill)).isEmpty();
        assertThat(jdbc.sql("select unchanged + added from directory.import_run where list = 'shonai'")
                        .query(Integer.class)
                        .list())
                .containsExactly(793);
        assertThat(jdbc.sql("select count(*) from directory.municipality where outline <> '[]'")
                        .query(Long.class)
                        .single())
                .isEqualTo(35);
        assertThat(jdbc.sql("select count(*) from directory.town")
                        .query(Long.class)
                        .single())
                .isGreaterThan(2_000);
    }
}
