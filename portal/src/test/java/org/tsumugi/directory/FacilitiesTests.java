package org.tsumugi.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tsumugi.PortalTest;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Ids;

@PortalTest
class FacilitiesTests {

    @Autowired
    private Facilities facilities;

    @Test
    void anInventedFacilityKeepsItsAbilitiesAndIsMarkedAsASample() {
        String name = "訪問看護ステーション" + Ids.next() + "（見本）";
        Facility facility = Actor.SYSTEM.act(() -> {
            FacilityId id = facilities.add(new NewFacility(
                    name,
                    "ホウモン",
                    "VISITING_NURSE_STATION",
                    "06203",
                    "山形県鶴岡市見本町一丁目1-1",
                    Optional.of(new Coordinates(38.7, 139.8)),
                    "0235-00-0001",
                    "",
                    "平日",
                    "",
                    true,
                    "",
                    Map.of("PRESSURE_ULCER", Acceptance.ACCEPTS, "TPPV", Acceptance.ASK)));
            return facilities.find(id).orElseThrow();
        });
        assertThat(facility.sample()).isTrue();
        assertThat(facility.place().municipality()).isEqualTo("鶴岡市");
        assertThat(facility.abilities()).extracting(Ability::code).containsExactly("TPPV", "PRESSURE_ULCER");
    }
}
