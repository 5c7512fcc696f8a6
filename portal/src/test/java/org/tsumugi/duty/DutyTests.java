package org.tsumugi.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.tsumugi.PortalTest;
import org.tsumugi.Someone;
import org.tsumugi.members.Members;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Role;

/// The board: who reads it, who keeps it, and what may stand on it.
@PortalTest
class DutyTests {

    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    @Autowired
    Duty duty;

    @Autowired
    Members members;

    private Actor clerk;
    private Actor nurse;
    private String place;

    @BeforeEach
    void aClerkAndANurse() {
        clerk = Someone.with(members, Role.MEMBER, Role.COORDINATOR);
        nurse = Someone.member(members);
        place = "まゆ医院" + UUID.randomUUID().toString().substring(0, 8);
    }

    private WatchDraft said(Instant from, Instant until) {
        return new WatchDraft(WatchKind.PHYSICIAN, "鶴岡市", place, "０２３５ー００ー２００１", Manner.VISITS, from, until, "");
    }

    private List<Watch> tonight() {
        return nurse.act(duty::tonight).stream()
                .filter(watch -> watch.said().place().equals(place))
                .toList();
    }

    @Test
    void whoIsOnCallNowIsTonightsUntilTheirTimeIsOver() {
        clerk.act(() -> duty.add(said(NOW.minusSeconds(3_600), NOW.plusSeconds(3_600))));
        clerk.act(() -> duty.add(said(NOW.minusSeconds(7_200), NOW.minusSeconds(1))));
        clerk.act(() -> duty.add(said(NOW.plus(Duration.ofDays(2)), NOW.plus(Duration.ofDays(3)))));
        assertThat(tonight()).singleElement().satisfies(watch -> {
            assertThat(watch.isOn(NOW)).isTrue();
            assertThat(watch.said().phone()).isEqualTo("0235-00-2001");
        });
    }

    @Test
    void theNightLastsUntilOfficesOpen() {
        Night night = Night.after(Instant.parse("2026-11-24T05:00:00Z"));
        assertThat(night.until()).isEqualTo(Instant.parse("2026-11-24T23:30:00Z"));
        assertThat(Night.after(Instant.parse("2026-11-24T16:00:00Z")).until())
                .as("after midnight, this morning")
                .isEqualTo(Instant.parse("2026-11-24T23:30:00Z"));
    }

    @Test
    void onlyWhoKeepsTheBoardChangesIt() {
        WatchDraft draft = said(NOW, NOW.plusSeconds(3_600));
        WatchId id = clerk.act(() -> duty.add(draft));
        assertThatThrownBy(() -> nurse.act(() -> duty.add(draft))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> nurse.act(() -> duty.addAll(List.of(draft))))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> nurse.act(() -> duty.read("11/24"))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> nurse.act(() -> duty.change(id, 1, draft))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> nurse.act(() -> duty.remove(id))).isInstanceOf(AccessDeniedException.class);
        assertThat(tonight()).hasSize(1);
        clerk.act(() -> duty.remove(id));
        assertThat(tonight()).isEmpty();
    }

    @Test
    void theSameWatchStandsOnTheBoardOnce() {
        WatchDraft draft = said(NOW, NOW.plusSeconds(3_600));
        clerk.act(() -> duty.add(draft));
        assertThatThrownBy(() -> clerk.act(() -> duty.add(draft))).hasMessage("duty.refused.twice");
        WatchDraft later = said(NOW.plusSeconds(60), NOW.plusSeconds(3_600));
        assertThat(clerk.act(() -> duty.addAll(List.of(draft, later)))).hasSize(1);
        assertThat(tonight()).hasSize(2);
        Watch second = tonight().getLast();
        assertThatThrownBy(() -> clerk.act(() -> duty.change(second.id(), second.version(), draft)))
                .hasMessage("duty.refused.twice");
    }

    @Test
    void ofTwoWhoCorrectTheSecondHearsOfTheFirst() {
        WatchId id = clerk.act(() -> duty.add(said(NOW, NOW.plusSeconds(3_600))));
        WatchDraft longer = said(NOW, NOW.plusSeconds(7_200));
        clerk.act(() -> duty.change(id, 1, longer));
        assertThatThrownBy(() -> clerk.act(() -> duty.change(id, 1, longer)))
                .hasMessage("duty.refused.changed-meanwhile");
        assertThat(tonight().getFirst().said().until()).isEqualTo(longer.until());
    }

    @Test
    void whatCannotBeIsRefusedAndOfATableNothingIsKeptThen() {
        refused("duty.refused.ends-before", said(NOW, NOW));
        refused("duty.refused.too-long", said(NOW, NOW.plus(Duration.ofDays(11))));
        WatchDraft good = said(NOW, NOW.plusSeconds(3_600));
        WatchDraft noPhone = with(good, "内線12", "");
        refused("duty.refused.phone", noPhone);
        refused("duty.refused.note-long", with(good, good.phone(), "あ".repeat(WatchDraft.NOTE_MAX + 1)));
        assertThatThrownBy(() -> clerk.act(() -> duty.addAll(List.of(good, noPhone))))
                .hasMessage("duty.refused.phone");
        assertThat(tonight()).isEmpty();
    }

    private void refused(String words, WatchDraft draft) {
        assertThatThrownBy(() -> clerk.act(() -> duty.add(draft))).hasMessage(words);
    }

    private static WatchDraft with(WatchDraft said, String phone, String note) {
        return new WatchDraft(
                said.kind(), said.area(), said.place(), phone, said.manner(), said.from(), said.until(), note);
    }
}
