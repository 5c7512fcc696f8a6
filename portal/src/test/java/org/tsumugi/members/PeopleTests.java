package org.tsumugi.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.tsumugi.NaughtyStrings;
import org.tsumugi.PortalTest;
import org.tsumugi.Someone;
import org.tsumugi.Statements;
import org.tsumugi.directory.Facilities;
import org.tsumugi.directory.FacilityId;
import org.tsumugi.directory.NewFacility;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Ids;
import org.tsumugi.shared.MemberId;
import org.tsumugi.shared.Role;
import org.tsumugi.shared.Slice;

@PortalTest
class PeopleTests {

    @Autowired
    People people;

    @Autowired
    Members members;

    @Autowired
    Affiliations affiliations;

    @Autowired
    Facilities facilities;

    @Autowired
    JdbcClient jdbc;

    private MemberId enrol(NewMember member) {
        return Actor.SYSTEM.act(() -> members.enrol(member));
    }

    private static NewMember person(String family, String given, String familyKana, String givenKana, String common) {
        return new NewMember(
                family,
                given,
                familyKana,
                givenKana,
                Optional.of(common).filter(name -> !name.isEmpty()),
                "PHARMACIST",
                Optional.empty(),
                Set.of(Role.MEMBER));
    }

    private MemberId at(FacilityId facility, String profession, String family) {
        return enrol(new NewMember(
                family, "花", "てすと", "はな", Optional.empty(), profession, Optional.of(facility), Set.of(Role.MEMBER)));
    }

    private FacilityId facility(String name, String municipality) {
        return Actor.SYSTEM.act(() -> facilities.add(new NewFacility(
                name, "", "CLINIC", municipality, "見本町", Optional.empty(), "", "", "", "", false, "", Map.of())));
    }

    private List<MemberId> found(PeopleQuery query) {
        Actor reader = Someone.member(members);
        List<MemberId> all = new ArrayList<>();
        Optional<PeopleKey> next = Optional.empty();
        do {
            Optional<PeopleKey> after = next;
            Slice<PersonLine, PeopleKey> slice = reader.act(() -> people.search(query, after));
            slice.items().forEach(line -> all.add(line.card().id()));
            next = slice.next();
        } while (next.isPresent());
        return all;
    }

    private List<MemberId> found(String text) {
        return found(PeopleQuery.of(text));
    }

    @ParameterizedTest
    @CsvSource({
        "髙橋, 高橋",
        "高橋, 髙橋",
        "山﨑, 山崎",
        "𠮷田, 吉田",
        "吉田, 𠮷田",
        "齋藤, 斎藤",
        "斎藤, 齊藤",
        "斉藤, 齋藤",
        "渡邊, 渡辺",
        "ﾀｶﾊｼ, タカハシ",
    })
    void aNameIsFoundInItsOtherForm(String registered, String typed) {
        String given = "名" + Ids.next();
        MemberId id = enrol(person(registered, given, "よみ", "よみ", ""));
        assertThat(found(typed + " " + given)).containsExactly(id);
        assertThat(found(typed + given)).containsExactly(id);
    }

    @ParameterizedTest
    @CsvSource({"たかはし", "タカハシ", "ﾀｶﾊｼ", "たかは", "タカハシたくま", "ﾀｶﾊｼ ﾀｸﾏ", "　たかはし　たくま　"})
    void aReadingIsFoundHoweverItIsTyped(String typed) {
        MemberId id = enrol(person("読み" + Ids.next(), "試", "タカハシ", "たくま", ""));
        assertThat(found(typed)).contains(id);
    }

    @Test
    void theListSaysWhatWasRegistered() {
        String given = "名" + Ids.next();
        enrol(person("髙橋", given, "タカハシ", "たくま", ""));
        Actor reader = Someone.member(members);
        assertThat(reader.act(() -> people.search(PeopleQuery.of("高橋 " + given), Optional.empty()))
                        .items())
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.card().name()).isEqualTo("髙橋 " + given);
                    assertThat(line.reading()).isEqualTo("タカハシ たくま");
                    assertThat(line.registered()).isEmpty();
                });
    }

    @Test
    void someoneWithAnotherNameIsFoundByBoth() {
        String given = "綾" + Ids.next();
        MemberId id = enrol(person("鈴木", given, "すずき", "あや", "齋藤"));
        assertThat(found("鈴木 " + given)).containsExactly(id);
        assertThat(found("斎藤 " + given)).containsExactly(id);
        Actor reader = Someone.member(members);
        PersonLine line = reader.act(() -> people.search(PeopleQuery.of("斎藤" + given), Optional.empty()))
                .items()
                .getFirst();
        assertThat(line.card().name()).isEqualTo("齋藤 " + given);
        assertThat(line.registered()).contains("鈴木 " + given);
    }

    @Test
    void peopleAreFoundByTheirFacilityAndProfession() {
        String name = "髙見内科" + Ids.next();
        FacilityId facility = facility(name, "06203");
        MemberId nurse = at(facility, "NURSE", "看");
        MemberId physician = at(facility, "PHYSICIAN", "医");
        assertThat(found(name.replace('髙', '高'))).containsExactlyInAnyOrder(nurse, physician);
        assertThat(found(name + " 看護師")).containsExactly(nurse);
        assertThat(found(name + " physician")).containsExactly(physician);
        assertThat(found(new PeopleQuery(name, Optional.of("NURSE"), Optional.empty(), Optional.empty())))
                .containsExactly(nurse);
        assertThat(found(PeopleQuery.at(facility))).containsExactlyInAnyOrder(nurse, physician);
    }

    @Test
    void theTownIsThatOfAnyPlaceOfWork() {
        String mark = "町" + Ids.next();
        MemberId id = at(facility("本院", "06203"), "NURSE", mark);
        FacilityId branch = facility("分院", "06426");
        PeopleQuery inMikawa = new PeopleQuery(mark, Optional.empty(), Optional.of("06426"), Optional.empty());
        assertThat(found(inMikawa)).isEmpty();
        affiliate(id, branch, LocalDate.EPOCH, Optional.empty());
        assertThat(found(inMikawa)).containsExactly(id);
        assertThat(found(new PeopleQuery(mark, Optional.empty(), Optional.of("06203"), Optional.empty())))
                .containsExactly(id);
    }

    @Test
    void aPostThatHasEndedOrNotBegunFindsNobody() {
        MemberId id = at(facility("本院", "06203"), "NURSE", "元" + Ids.next());
        String former = "元の職場" + Ids.next();
        FacilityId place = facility(former, "06426");
        affiliate(id, place, LocalDate.EPOCH, Optional.of(LocalDate.EPOCH.plusDays(1)));
        assertThat(found(former)).isEmpty();
        assertThat(found(PeopleQuery.at(place))).isEmpty();
        affiliate(id, place, LocalDate.of(2999, 1, 1), Optional.empty());
        assertThat(found(former)).isEmpty();
    }

    private void affiliate(MemberId id, FacilityId facility, LocalDate since, Optional<LocalDate> until) {
        Actor.SYSTEM.act(() -> affiliations.put(id, new Affiliation(facility, "", since, until)));
    }

    @Test
    void aMemberCannotAddTheirOwnFacility() {
        Actor member = Someone.member(members);
        Affiliation wished = new Affiliation(FacilityId.next(), "", LocalDate.EPOCH, Optional.empty());
        assertThatThrownBy(() -> member.act(() -> affiliations.put(member.id(), wished)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whoIsCalledSoComesBeforeWhoWorksThere() {
        String word = "さくら" + Ids.next();
        MemberId works = at(facility(word + "医院", "06203"), "NURSE", "あ");
        MemberId called = enrol(person(word, "", "んん", "", ""));
        assertThat(found(word)).containsExactly(called, works);
    }

    @Test
    void whoHasLeftIsFoundNowhere() {
        String mark = "去" + Ids.next();
        MemberId id = enrol(person(mark, "", "さる", "", ""));
        assertThat(found(mark)).containsExactly(id);
        jdbc.sql("update members.member set active = false where id = :id")
                .param("id", id.value())
                .update();
        assertThat(found(mark)).isEmpty();
        assertThat(Actor.SYSTEM.act(() -> members.find(id)))
                .hasValueSatisfying(card -> assertThat(card.active()).isFalse());
    }

    @Test
    void aLongListComesInPartsInTheOrderOfReadings() {
        String mark = "多" + Ids.next();
        IntStream.range(0, 120).forEach(i -> enrol(person(mark, "" + i, i % 2 == 0 ? "アイ" : "かき", "よみ" + i % 7, "")));
        List<MemberId> all = found(mark);
        assertThat(all).hasSize(120).doesNotHaveDuplicates();
        Actor reader = Someone.member(members);
        List<String> readings = reader.act(() -> people.search(PeopleQuery.of(mark), Optional.empty())).items().stream()
                .map(PersonLine::reading)
                .map(reading -> reading.substring(0, 2))
                .toList();
        assertThat(readings).hasSize(People.SIZE).containsOnly("アイ");
    }

    @Test
    void aSearchIsOneStatementWhateverItFinds() {
        String mark = "文" + Ids.next();
        Actor reader = Someone.member(members);
        FacilityId facility = facility(mark, "06203");
        Runnable search = () -> reader.act(() -> people.search(PeopleQuery.of(mark + " 看護師"), Optional.empty()));
        assertThat(Statements.during(search)).hasSize(1);
        IntStream.range(0, 40).forEach(i -> at(facility, "NURSE", "人" + i));
        assertThat(Statements.during(search)).hasSize(1);
    }

    @Test
    void whateverIsTypedIsAnswered() {
        Actor reader = Someone.member(members);
        NaughtyStrings.all().forEach(naughty -> {
            Optional<String> code = Optional.of(naughty);
            assertThat(reader.act(() -> people.search(PeopleQuery.of(naughty), Optional.empty())))
                    .isNotNull();
            assertThat(reader.act(() ->
                                    people.search(new PeopleQuery("", code, code, Optional.empty()), Optional.empty()))
                            .items())
                    .isEmpty();
        });
        assertThat(found("%_%" + Ids.next())).isEmpty();
        assertThat(found("null\0byte")).isEmpty();
    }

    @Test
    void anAuditorLooksForNobodyAndAnOfficialMay() {
        assertThatThrownBy(() -> Someone.with(members, Role.AUDITOR)
                        .act(() -> people.search(PeopleQuery.of(""), Optional.empty())))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(Someone.with(members, Role.OFFICIAL)
                        .act(() -> people.search(PeopleQuery.of(""), Optional.empty()))
                        .items())
                .isNotEmpty();
    }

    /// Who was there before the migration is folded by it, in SQL.
    @Test
    void theMigrationFoldsAsThePortalDoes() throws IOException {
        List<MemberId> some = List.of(
                enrol(person("髙橋", "たくま ", "ﾀｶﾊｼ", "ヴァク　マ", "")),
                enrol(person("渡邉", "Ｊｏｈｎ Paul", "わたなべ", "", "𠮷田")),
                Someone.member(members).id());
        List<String> before = folded(some);
        try (InputStream file = getClass().getResourceAsStream("/db/migration/members/V3__profiles.sql")) {
            String migration = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            int fold = migration.indexOf("with plain as");
            jdbc.sql(migration.substring(fold, migration.indexOf(';', fold)) + " and member.id = any(:some)")
                    .param("some", some.stream().map(MemberId::value).toArray(UUID[]::new))
                    .update();
        }
        assertThat(folded(some)).isEqualTo(before);
    }

    private List<String> folded(List<MemberId> some) {
        return some.stream()
                .map(id -> jdbc.sql("select searched || '/' || reading from members.member where id = :id")
                        .param("id", id.value())
                        .query(String.class)
                        .single())
                .toList();
    }
}
