package org.tsumugi.directory.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.util.LinkedMultiValueMap;
import org.tsumugi.PortalTest;
import org.tsumugi.directory.Facilities;
import org.tsumugi.directory.FacilityId;
import org.tsumugi.directory.FacilityQuery;
import org.tsumugi.directory.FacilitySearch;
import org.tsumugi.directory.NewFacility;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.MemberId;
import org.tsumugi.shared.Role;

/// What a search finds, for a spreadsheet.
@PortalTest
class TableRequestsTests {

    private static final Actor READER = new Actor(MemberId.next(), "reader", Set.of(Role.MEMBER));

    @Autowired
    TableRequests tables;

    @Autowired
    FacilitySearch search;

    @Autowired
    Facilities facilities;

    private String table(Map<String, String> asked) {
        LinkedMultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
        asked.forEach(parameters::add);
        return Objects.requireNonNull(READER.act(() -> tables.table(parameters)).getBody());
    }

    @Test
    void allThatIsFoundStandsThereWithWhoseDataItIs() {
        long real = READER.act(() -> search.search(FacilityQuery.of("薬局").in(Set.of("06204"))))
                .total();
        List<String> lines = table(Map.of("q", "薬局", "town", "06204")).lines().toList();
        assertThat(lines.getFirst()).isEqualTo("\uFEFF\"名称\",\"種別\",\"サービスの種類\",\"市町村\",\"住所\",\"電話番号\",\"距離（km）\"");
        assertThat(real).isGreaterThan(20);
        assertThat(lines.stream().filter(line -> line.contains("\"酒田市\""))).hasSize((int) real);
        assertThat(lines.getLast()).contains("加工して作成");
    }

    @Test
    void theDemosInventedFacilitiesAreNotInIt() {
        FacilityId sample = Actor.SYSTEM.act(() -> facilities.add(new NewFacility(
                "表の試し（見本）", "", "PHARMACY", "06204", "", Optional.empty(), "", "", "", "", false, "", Map.of())));
        FacilityQuery all = FacilityQuery.of("")
                .ofKinds(Set.of("PHARMACY"))
                .in(Set.of("06204"))
                .ofSize(500);
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> READER.act(() -> search.search(all)).lines().stream()
                        .anyMatch(line -> line.id().equals(sample)));
        assertThat(table(Map.of("town", "06204", "kind", "PHARMACY"))).doesNotContain("（見本）");
    }

    @Test
    void theAddressCarriesTheWholeSearchAndTheLanguage() {
        SearchAddress asked = SearchAddress.of(QueryParameters.fromString("q=薬局&town=06461&order=name"));
        assertThat(TableRequests.address(asked, Locale.ENGLISH))
                .contains("q=")
                .contains("town=06461")
                .contains("order=name")
                .contains("lang=en");
        assertThat(table(Map.of("q", "薬局", "town", "06461", "lang", "en"))).contains("\"Name\"");
    }

    @Test
    void whoMayNotReadTheDirectoryGetsNothing() {
        Actor auditor = new Actor(MemberId.next(), "auditor", Set.of(Role.AUDITOR));
        assertThatThrownBy(() -> auditor.act(() -> tables.table(new LinkedMultiValueMap<>())))
                .isInstanceOf(AccessDeniedException.class);
    }
}
