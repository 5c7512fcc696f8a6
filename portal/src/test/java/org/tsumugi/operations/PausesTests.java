package org.tsumugi.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.tsumugi.PortalTest;
import org.tsumugi.Someone;
import org.tsumugi.accounts.sessions.Sessions;
import org.tsumugi.members.Members;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Reason;
import org.tsumugi.shared.Refused;
import org.tsumugi.shared.Role;
import org.tsumugi.teams.TeamDraft;
import org.tsumugi.teams.TeamKind;
import org.tsumugi.teams.Teams;

@PortalTest
class PausesTests {

    @Autowired
    Pauses pauses;

    @Autowired
    PauseWatch watch;

    @Autowired
    Teams teams;

    @Autowired
    Sessions sessions;

    @Autowired
    Members members;

    private Actor administrator;
    private Actor nurse;

    @BeforeEach
    void people() {
        administrator = Someone.with(members, Role.ADMINISTRATOR);
        nurse = Someone.member(members);
    }

    @AfterEach
    void backToNormal() {
        administrator.act(pauses::end);
        watch.look();
    }

    private void begin() {
        administrator.act(() -> pauses.begin(new Reason("点検のため")));
        watch.look();
    }

    @Test
    void whileThePortalIsForReadingOnlyNothingIsChanged() {
        begin();
        assertThatThrownBy(() -> nurse.act(() -> teams.found(team())))
                .isInstanceOf(Refused.class)
                .hasMessage("operations.refused.read-only");
        assertThatCode(() -> nurse.act(teams::mine)).doesNotThrowAnyException();
        administrator.act(pauses::end);
        watch.look();
        assertThatCode(() -> nurse.act(() -> teams.found(team()))).doesNotThrowAnyException();
    }

    @Test
    void peopleCanStillBeKeptOutAndThePortalItselfGoesOn() {
        begin();
        assertThatCode(() -> Someone.proved(nurse, sessions::endOthers)).doesNotThrowAnyException();
        assertThatCode(() -> Someone.member(members)).doesNotThrowAnyException();
    }

    @Test
    void whoeverMayNotChangeAnythingHearsOfTheRightBeforeThePause() {
        begin();
        assertThatThrownBy(() -> administrator.act(() -> teams.found(team())))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void onlyAnAdministratorHasTheSwitch() {
        Actor base = Someone.with(members, Role.COORDINATOR);
        assertThatThrownBy(() -> base.act(() -> pauses.begin(new Reason("止めたい"))))
                .isInstanceOf(AccessDeniedException.class);
        watch.look();
        assertThat(watch.now()).isEmpty();
    }

    private static TeamDraft team() {
        return new TeamDraft("試験のチーム", TeamKind.OPEN, "");
    }
}
