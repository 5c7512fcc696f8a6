package org.tsumugi.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tsumugi.NaughtyStrings;
import org.tsumugi.PortalTest;
import org.tsumugi.Someone;
import org.tsumugi.members.Members;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Refused;
import org.tsumugi.shared.Texts;

/// Whatever is typed comes back as it was typed, or is refused with a reason.
@PortalTest
class NaughtyTeamsTests {

    @Autowired
    Teams teams;

    @Autowired
    Members members;

    @Test
    void namesAndDescriptionsComeBackAsTheyWereTyped() {
        Actor founder = Someone.member(members);
        for (String naughty : NaughtyStrings.all()) {
            if (naughty.isBlank()) {
                continue;
            }
            if (!Texts.fits(naughty.strip(), TeamDraft.NAME_MAX)) {
                assertThatThrownBy(() -> new TeamDraft(naughty, TeamKind.OPEN, ""))
                        .isInstanceOf(Refused.class)
                        .hasMessage("teams.refused.too-long");
                continue;
            }
            TeamId id = founder.act(() -> teams.found(new TeamDraft(naughty, TeamKind.HIDDEN, naughty)));
            Team kept = founder.act(() -> teams.find(id)).orElseThrow();
            assertThat(kept.name()).isEqualTo(naughty.strip());
            assertThat(kept.about()).isEqualTo(naughty.strip());
        }
    }

    @Test
    void aNullCharacterIsRefusedInEveryText() {
        assertThatThrownBy(() -> new TeamDraft("a\0b", TeamKind.OPEN, "")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> new TeamDraft("a", TeamKind.OPEN, "a\0b")).isInstanceOf(Refused.class);
    }
}
