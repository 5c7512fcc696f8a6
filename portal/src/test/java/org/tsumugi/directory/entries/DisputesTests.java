package org.tsumugi.directory.entries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;
import org.tsumugi.PortalTest;
import org.tsumugi.directory.FacilityId;
import org.tsumugi.directory.Freshness.State;
import org.tsumugi.shared.Refused;

/// Mistakes in entries: anybody tells one, a curator looks.
@PortalTest
class DisputesTests {

    @Autowired
    Disputes disputes;

    @Autowired
    Entries entries;

    @Autowired
    ApplicationContext portal;

    private EntrySample sample;

    @BeforeEach
    void aConfirmedStation() {
        sample = EntrySample.of(portal);
        sample.manager().act(() -> entries.confirm(sample.id()));
    }

    private List<Dispute> open() {
        return sample.curator().act(disputes::open).stream()
                .filter(one -> one.facility().equals(sample.id()))
                .toList();
    }

    private State state() {
        return sample.entry().freshness().state(Instant.now());
    }

    @Test
    void anEntryNeedsCheckingUntilEveryMistakeIsSettled() {
        DisputeId first = sample.nurse().act(() -> disputes.report(sample.id(), "電話が変わりました"));
        DisputeId second = sample.other().act(() -> disputes.report(sample.id(), "住所が違います"));
        assertThat(open()).extracting(Dispute::what).containsExactly("電話が変わりました", "住所が違います");
        assertThat(state()).isEqualTo(State.STALE);
        sample.curator().act(() -> disputes.settle(first));
        sample.manager().act(() -> entries.confirm(sample.id()));
        assertThat(state()).as("another is open").isEqualTo(State.STALE);
        sample.curator().act(() -> disputes.settle(second));
        assertThat(open()).isEmpty();
        assertThat(state()).isEqualTo(State.CONFIRMED);
    }

    @Test
    void onlyCuratorsSeeAndSettleThem() {
        DisputeId id = sample.nurse().act(() -> disputes.report(sample.id(), "電話が変わりました"));
        assertThatThrownBy(() -> sample.nurse().act(() -> disputes.settle(id)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> sample.manager().act(disputes::open)).isInstanceOf(AccessDeniedException.class);
        assertThat(open()).hasSize(1);
    }

    @Test
    void nothingSaidAndAnEntryThatIsGoneAreRefused() {
        assertThatThrownBy(() -> sample.nurse().act(() -> disputes.report(sample.id(), " ")))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> sample.nurse().act(() -> disputes.report(FacilityId.next(), "ない施設")))
                .isInstanceOf(Refused.class);
    }
}
