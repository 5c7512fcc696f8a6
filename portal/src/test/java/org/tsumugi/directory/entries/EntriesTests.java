package org.tsumugi.directory.entries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;
import org.tsumugi.PortalTest;
import org.tsumugi.directory.Acceptance;
import org.tsumugi.directory.Facilities;
import org.tsumugi.directory.FacilityLine;
import org.tsumugi.directory.FacilityQuery;
import org.tsumugi.directory.FacilitySearch;
import org.tsumugi.directory.Freshness.State;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.MemberId;
import org.tsumugi.shared.Refused;
import org.tsumugi.shared.Role;

/// Who keeps an entry, what may stand in it, and what is remembered of a change.
@PortalTest
class EntriesTests {

    @Autowired
    Entries entries;

    @Autowired
    Facilities facilities;

    @Autowired
    FacilitySearch search;

    @Autowired
    ApplicationContext portal;

    private EntrySample sample;

    @BeforeEach
    void aStation() {
        sample = EntrySample.of(portal);
    }

    private EntryDraft said(EntryField field, String text) {
        return sample.entry().said().with(field, text);
    }

    private List<Revision> history() {
        return sample.curator()
                .act(() -> entries.history(sample.id(), Optional.empty()))
                .items();
    }

    @Test
    void aManagerKeepsTheirOwnFacilitysEntryAndNoOther() {
        sample.change(sample.manager(), said(EntryField.AREA, "鶴岡市街"));
        assertThat(sample.entry().said().text(EntryField.AREA)).isEqualTo("鶴岡市街");
        for (Actor who : List.of(sample.other(), sample.nurse())) {
            assertThatThrownBy(() -> sample.change(who, said(EntryField.AREA, "ほか")))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> who.act(() -> entries.confirm(sample.id())))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThat(sample.other().act(() -> entries.find(sample.id()))).isEmpty();
        assertThat(sample.other()
                        .act(() -> entries.history(sample.id(), Optional.empty()))
                        .items())
                .isEmpty();
    }

    @Test
    void everyChangeIsRememberedWithWhoAndWhy() {
        Map<String, Taken> abilities = new HashMap<>(sample.entry().said().abilities());
        abilities.put("HOME_OXYGEN", new Taken(Acceptance.ASK, OptionalInt.of(4)));
        sample.change(sample.curator(), said(EntryField.PHONE, "０２３５－００－１６０９").taking(abilities));
        assertThat(history()).hasSize(2).allSatisfy(change -> {
            assertThat(change.byName()).isEqualTo(sample.curator().name());
            assertThat(change.why()).isEqualTo("電話で聞いた");
        });
        assertThat(history())
                .extracting(Revision::field, Revision::was, Revision::became)
                .containsExactlyInAnyOrder(
                        tuple("PHONE", "0235-00-1601", "0235-00-1609"), tuple("HOME_OXYGEN", "○", "△ 4件/年"));
    }

    @Test
    void whatAManagerChangesIsConfirmedByThemAndWhatACuratorChangesIsNot() {
        sample.change(sample.curator(), said(EntryField.NOTE, "一"));
        assertThat(sample.entry().freshness().confirmedAt()).isEmpty();
        sample.change(sample.manager(), said(EntryField.NOTE, "二"));
        assertThat(sample.entry().freshness().state(Instant.now())).isEqualTo(State.CONFIRMED);
        assertThat(sample.entry().freshness().confirmedBy())
                .isEqualTo(sample.manager().name());
    }

    @Test
    void aConfirmationHoldsForThreeMonths() {
        sample.manager().act(() -> entries.confirm(sample.id()));
        Instant now = Instant.now();
        assertThat(sample.entry().freshness().state(now.plus(Duration.ofDays(91))))
                .isEqualTo(State.CONFIRMED);
        assertThat(sample.entry().freshness().state(now.plus(Duration.ofDays(93))))
                .isEqualTo(State.STALE);
        assertThat(history())
                .singleElement()
                .satisfies(one -> assertThat(one.field()).isEqualTo(Revision.CONFIRMED));
    }

    @Test
    void ofTwoWhoChangeItAtOnceTheSecondIsToldAndNothingIsLost() {
        int version = sample.entry().version();
        EntryDraft second = said(EntryField.NOTE, "二人目");
        sample.change(sample.manager(), said(EntryField.NOTE, "一人目"));
        assertThatThrownBy(() -> sample.manager().act(() -> entries.change(sample.id(), version, second, "", false)))
                .isInstanceOf(Refused.class);
        assertThat(sample.entry().said().text(EntryField.NOTE)).isEqualTo("一人目");
    }

    @ParameterizedTest
    @CsvSource({
        "PHONE, 12345",
        "FAX, でんわ",
        "EMAIL, nobody",
        "URL, javascript:alert(1)",
        "NAME, ' '",
        "STAFF_PHONE, 090-1",
    })
    void whatCannotBeReachedIsRefusedBesideItsField(EntryField field, String text) {
        assertThatThrownBy(() -> sample.change(sample.manager(), said(field, text)))
                .isInstanceOfSatisfying(
                        EntryRefused.class,
                        refused -> assertThat(refused.field()).isEqualTo(field));
        assertThat(history()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\ud800"})
    void whatTheDatabaseCannotKeepIsRefused(String text) {
        assertThatThrownBy(() -> sample.change(sample.manager(), said(EntryField.NOTE, "あ" + text + "い")))
                .isInstanceOf(Refused.class);
    }

    @Test
    void onlyTreatmentsThatItsKindIsAskedAboutAreTaken() {
        assertThatThrownBy(() -> sample.change(
                        sample.manager(),
                        sample.entry().said().taking(Map.of("ASEPTIC", Taken.of(Acceptance.ACCEPTS)))))
                .isInstanceOf(Refused.class);
    }

    /// Neither what a search says nor a page, an export or an authority gets it.
    @Test
    void whatIsForProfessionalsOnlyIsReadByThemAlone() {
        sample.change(sample.manager(), said(EntryField.STAFF_PHONE, "090-0000-1699"));
        assertThat(sample.nurse().act(() -> facilities.staffContact(sample.id())))
                .hasValueSatisfying(contact -> assertThat(contact.phone()).isEqualTo("090-0000-1699"));
        Actor official = new Actor(MemberId.next(), "official", Set.of(Role.OFFICIAL));
        assertThatThrownBy(() -> official.act(() -> facilities.staffContact(sample.id())))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(official.act(() -> facilities.find(sample.id())).toString()).doesNotContain("1699");
        found("まゆみ");
        assertThat(lines("09000001699")).isEmpty();
    }

    @Test
    void aNewNameIsFoundAndTheOldOneIsNot() {
        String fresh = "きぬた" + sample.name();
        sample.change(sample.manager(), said(EntryField.NAME, fresh));
        found(fresh);
        assertThat(sample.nurse().act(() -> facilities.named(fresh, 5))).hasSize(1);
    }

    @Test
    void ofTwoThatAreFoundAlikeTheOneThatWasConfirmedComesFirst() {
        EntrySample other = EntrySample.of(portal);
        String name = "ならび" + sample.name().substring(3, 11);
        sample.change(sample.curator(), said(EntryField.NAME, name + "い"));
        other.curator()
                .act(() -> entries.change(
                        other.id(),
                        other.entry().version(),
                        other.entry().said().with(EntryField.NAME, name + "ろ"),
                        "",
                        false));
        other.manager().act(() -> entries.confirm(other.id()));
        inOrder(name, other, sample);
        sample.manager().act(() -> entries.confirm(sample.id()));
        sample.nurse().act(() -> portal.getBean(Disputes.class).report(other.id(), "電話が違います"));
        inOrder(name, sample, other);
    }

    private void inOrder(String name, EntrySample first, EntrySample second) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(sample.nurse()
                                .act(() -> search.search(FacilityQuery.of(name).ofSize(100)))
                                .lines())
                        .extracting(FacilityLine::id)
                        .startsWith(first.id(), second.id()));
    }

    private void found(String words) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> !lines(words).isEmpty());
    }

    private List<FacilityLine> lines(String words) {
        return sample.nurse().act(() -> search.search(FacilityQuery.of(words).ofSize(100))).lines().stream()
                .filter(line -> line.id().equals(sample.id()))
                .toList();
    }
}
