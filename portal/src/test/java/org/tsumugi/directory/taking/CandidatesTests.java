package org.tsumugi.directory.taking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tsumugi.PortalTest;
import org.tsumugi.Someone;
import org.tsumugi.directory.Acceptance;
import org.tsumugi.directory.Coordinates;
import org.tsumugi.directory.Facilities;
import org.tsumugi.directory.FacilityId;
import org.tsumugi.directory.NewFacility;
import org.tsumugi.directory.StaffContact;
import org.tsumugi.directory.entries.Disputes;
import org.tsumugi.directory.entries.Entries;
import org.tsumugi.directory.entries.Entry;
import org.tsumugi.directory.entries.EntryField;
import org.tsumugi.directory.entries.Vacancies;
import org.tsumugi.directory.entries.VacancyDraft;
import org.tsumugi.members.Members;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.MemberId;
import org.tsumugi.shared.Region;
import org.tsumugi.shared.Role;

/// Whom to call, in which order, and who is not in the list. All of it happens on an island where nobody else is.
@PortalTest
class CandidatesTests {

    private static final Coordinates ISLAND = new Coordinates(39.186, 139.548);

    /// A Tuesday.
    private static final Instant NOON = at("2026-11-24T12:00");

    private static final Instant NIGHT = at("2026-11-25T02:00");

    @Autowired
    Candidates candidates;

    @Autowired
    Facilities facilities;

    @Autowired
    Disputes disputes;

    @Autowired
    Entries entries;

    @Autowired
    Vacancies vacancies;

    @Autowired
    ApplicationContext portal;

    private Actor nurse;
    private Actor curator;

    @BeforeEach
    void aNurse() {
        Members members = portal.getBean(Members.class);
        nurse = Someone.member(members);
        curator = Someone.with(members, Role.CURATOR);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(Region.ZONE).toInstant();
    }

    private FacilityId station(String hours, String phone, Map<String, Acceptance> abilities) {
        return station(hours, phone, 39.186, abilities);
    }

    private FacilityId station(String hours, String phone, double latitude, Map<String, Acceptance> abilities) {
        return Actor.SYSTEM.act(() -> facilities.add(new NewFacility(
                "とびしま" + FacilityId.next() + "（見本）",
                "",
                "HOME_BATHING",
                "06204",
                "",
                Optional.of(new Coordinates(latitude, 139.548)),
                phone,
                "",
                hours,
                "",
                hours.isEmpty(),
                "",
                abilities)));
    }

    private List<FacilityId> called(Instant at, String... needs) {
        Need need = new Need(Set.of("HOME_BATHING"), Set.of(needs), Optional.of(ISLAND), at);
        return nurse.act(() -> candidates.find(need)).stream()
                .map(candidate -> candidate.line().id())
                .toList();
    }

    private static Map<String, Acceptance> does(Acceptance acceptance) {
        return Map.of("SUCTION_REGISTERED", acceptance);
    }

    @Test
    void whoSaysNoToWhatIsNeededIsNotInTheList() {
        FacilityId no = station("", "0234-00-0001", does(Acceptance.NO));
        FacilityId yes = station("", "0234-00-0002", does(Acceptance.ACCEPTS));
        assertThat(called(NOON, "SUCTION_REGISTERED")).contains(yes).doesNotContain(no);
        assertThat(called(NOON)).as("nothing is needed of them").contains(no);
    }

    @Test
    void whoIsClosedThenIsNotInTheList() {
        FacilityId day = station("平日 8:30～17:15", "0234-00-0003", Map.of());
        FacilityId always = station("", "0234-00-0004", Map.of());
        assertThat(called(NOON)).contains(day, always);
        assertThat(called(NIGHT)).contains(always).doesNotContain(day);
    }

    @Test
    void whoDoesItComesBeforeWhoHasToBeAskedAndWhoSaysNothing() {
        FacilityId unsaid = station("", "0234-00-0005", Map.of());
        FacilityId ask = station("", "0234-00-0006", does(Acceptance.ASK));
        FacilityId accepts = station("", "0234-00-0007", does(Acceptance.ACCEPTS));
        assertThat(called(NOON, "SUCTION_REGISTERED")).containsSubsequence(accepts, ask, unsaid);
    }

    @Test
    void whoHasNoNumberComesLast() {
        FacilityId silent = station("", "", does(Acceptance.ACCEPTS));
        FacilityId unsaid = station("", "0234-00-0008", Map.of());
        assertThat(called(NOON, "SUCTION_REGISTERED")).containsSubsequence(unsaid, silent);
    }

    @Test
    void whoseHoursNobodyKnowsComesAfterWhoIsOpen() {
        FacilityId unknown = station("お問い合わせください", "0234-00-0009", Map.of());
        FacilityId far = station("", "0234-00-0010", 39.2, Map.of());
        assertThat(called(NOON)).containsSubsequence(far, unknown);
    }

    @Test
    void whoHasRoomComesBeforeWhoIsNearer() {
        FacilityId near = station("", "0234-00-0011", 39.1861, Map.of());
        FacilityId free = station("", "0234-00-0012", 39.19, Map.of());
        FacilityId full = station("", "0234-00-0013", 39.1862, Map.of());
        curator.act(() -> vacancies.tell(free, new VacancyDraft("", 2, "")));
        curator.act(() -> vacancies.tell(full, new VacancyDraft("", 0, "")));
        assertThat(called(NOON)).containsSubsequence(free, near, full);
    }

    @Test
    void whatIsToBeCheckedComesAfterWhatIsNot() {
        FacilityId wrong = station("", "0234-00-0014", 39.1861, Map.of());
        FacilityId right = station("", "0234-00-0015", 39.19, Map.of());
        nurse.act(() -> disputes.report(wrong, "電話が違います"));
        assertThat(called(NOON)).containsSubsequence(right, wrong);
    }

    /// The line on which colleagues answer at night.
    @Test
    void theNumberForProfessionalsIsShownToThemAlone() {
        FacilityId id = station("", "0234-00-0016", Map.of());
        Actor.SYSTEM.act(() -> {
            Entry entry = entries.find(id).orElseThrow();
            return entries.change(
                    id, entry.version(), entry.said().with(EntryField.STAFF_PHONE, "090-0000-0016"), "", false);
        });
        assertThat(staff(nurse, id))
                .hasValueSatisfying(contact -> assertThat(contact.phone()).isEqualTo("090-0000-0016"));
        assertThat(staff(new Actor(MemberId.next(), "official", Set.of(Role.OFFICIAL)), id))
                .isEmpty();
    }

    private Optional<StaffContact> staff(Actor who, FacilityId id) {
        Need need = new Need(Set.of("HOME_BATHING"), Set.of(), Optional.of(ISLAND), NOON);
        return who.act(() -> candidates.find(need)).stream()
                .filter(candidate -> candidate.line().id().equals(id))
                .findFirst()
                .orElseThrow()
                .staff();
    }

    @Test
    void withoutAKindNobodyIsCalled() {
        assertThat(nurse.act(() -> candidates.find(new Need(Set.of(), Set.of(), Optional.empty(), NOON))))
                .isEmpty();
    }
}
