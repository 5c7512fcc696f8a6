package org.tsumugi.directory.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.provider.Query;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tsumugi.Someone;
import org.tsumugi.ViewTest;
import org.tsumugi.directory.Facilities;
import org.tsumugi.directory.FacilityName;
import org.tsumugi.directory.NewFacility;
import org.tsumugi.members.Members;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Ids;

class FacilityFieldTests extends ViewTest {

    @Autowired
    Facilities facilities;

    @Autowired
    Members members;

    private void add(String name) {
        Actor.SYSTEM.act(() -> facilities.add(new NewFacility(
                name, "", "CLINIC", "06203", "見本町", Optional.empty(), "", "", "", "", false, "", Map.of())));
    }

    @SuppressWarnings("unchecked")
    private List<FacilityName> asked(String typed, int limit) {
        FacilityField field = new FacilityField("施設", facilities);
        return ((DataProvider<FacilityName, String>) field.getDataProvider())
                .fetch(new Query<>(0, limit, List.of(), null, typed))
                .toList();
    }

    @Test
    void offersWhatItsNameIsTypedOf() {
        enter(Someone.member(members));
        String own = Ids.next().toString();
        add("髙見医院" + own);
        add("高見歯科" + own);
        assertThat(asked("高見　医院" + own, 10)).extracting(FacilityName::name).containsExactly("髙見医院" + own);
        assertThat(asked("100%" + own, 10)).isEmpty();
    }

    /// A browser may ask for as many rows as it likes.
    @Test
    void neverHandsOutMoreThanItOffers() {
        enter(Someone.member(members));
        String own = Ids.next().toString();
        for (int number = 0; number < 40; number++) {
            add("大量" + own + "-" + number);
        }
        assertThat(asked("大量" + own, 1_000_000)).hasSizeLessThanOrEqualTo(30).isNotEmpty();
    }
}
