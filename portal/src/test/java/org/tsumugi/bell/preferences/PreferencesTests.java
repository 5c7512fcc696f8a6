package org.tsumugi.bell.preferences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.tsumugi.PortalTest;
import org.tsumugi.directory.Facilities;
import org.tsumugi.directory.FacilityId;
import org.tsumugi.members.MemberCard;
import org.tsumugi.members.Members;
import org.tsumugi.members.standing.Colleagues;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Refused;
import org.tsumugi.shared.Role;

@PortalTest
class PreferencesTests {

    private static final LocalDate DAY = LocalDate.of(2090, 1, 10);

    @Autowired
    Preferences preferences;

    @Autowired
    Members members;

    @Autowired
    Facilities facilities;

    @Test
    void whatIsKeptIsMineAndOthersHaveWhatIsUsual() {
        Colleagues people = new Colleagues(members, facilities);
        FacilityId station = people.facility();
        Actor nurse = people.at(station, Role.MEMBER);
        Actor other = people.at(station, Role.MEMBER);
        Preference wanted = new Preference(false, true, 6, 22, 5);
        nurse.act(() -> preferences.keep(new Preference(true, false, 1, 2, 3)));
        nurse.act(() -> preferences.keep(wanted));
        assertThat(nurse.act(preferences::mine)).isEqualTo(wanted);
        assertThat(other.act(preferences::mine)).isEqualTo(Preference.USUAL);
        assertThatThrownBy(() -> new Preference(true, true, 24, 0, 0)).isInstanceOf(Refused.class);
    }

    @Test
    void onlyAColleagueOfMyFacilityStandsInForMe() {
        Colleagues people = new Colleagues(members, facilities);
        FacilityId station = people.facility();
        Actor nurse = people.at(station, Role.MEMBER);
        Actor colleague = people.at(station, Role.MEMBER);
        Actor elsewhere = people.at(people.facility(), Role.MEMBER);
        assertThat(nurse.act(preferences::colleagues))
                .extracting(MemberCard::id)
                .containsExactly(colleague.id());
        assertThatThrownBy(() -> nurse.act(() -> preferences.away(new Absence(elsewhere.id(), DAY, DAY))))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> nurse.act(() -> preferences.away(new Absence(nurse.id(), DAY, DAY))))
                .isInstanceOf(AccessDeniedException.class);
        nurse.act(() -> preferences.away(new Absence(colleague.id(), DAY, DAY.plusDays(3))));
        assertThat(nurse.act(preferences::absence)).contains(new Absence(colleague.id(), DAY, DAY.plusDays(3)));
        assertThat(colleague.act(preferences::absence)).isEmpty();
        assertThatThrownBy(() -> new Absence(colleague.id(), DAY, DAY.minusDays(1)))
                .isInstanceOf(Refused.class);
    }
}
