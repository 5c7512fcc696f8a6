package org.tsumugi.accounts.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.web.context.HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextImpl;
import org.tsumugi.PortalTest;
import org.tsumugi.Someone;
import org.tsumugi.accounts.Accounts;
import org.tsumugi.accounts.Newcomer;
import org.tsumugi.accounts.facility.IdleLimits;
import org.tsumugi.members.Members;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Refused;
import org.tsumugi.shared.Role;

@PortalTest
class IdleLimitsTests {

    @Autowired
    Members members;

    @Autowired
    Accounts accounts;

    @Autowired
    IdleLimits limits;

    @Autowired
    SessionStore sessions;

    @Autowired
    OpenSessions open;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    Actor manager;
    Newcomer colleague;
    UUID facility = UUID.randomUUID();

    @BeforeEach
    void aFacilityWithAManager() {
        manager = Someone.with(members, Role.MEMBER, Role.FACILITY_MANAGER);
        colleague = Newcomer.with(members, accounts);
        worksHere(manager);
        worksHere(colleague.actor());
    }

    private void worksHere(Actor who) {
        jdbc.sql("update members.member set facility = ? where id = ?")
                .params(facility, who.id().value())
                .update();
    }

    private MockHttpSession cameIn(Actor who) {
        SessionId id = SessionId.next();
        MockHttpSession session = new MockHttpSession();
        CurrentSession.name(session, id);
        session.setAttribute(SPRING_SECURITY_CONTEXT_KEY, new SecurityContextImpl(who.authentication()));
        sessions.add(id, who, "", "", clock.instant().plus(Duration.ofHours(1)));
        open.add(id, who.id(), session);
        return session;
    }

    private boolean isIn(MockHttpSession session) {
        return !session.isInvalid() && session.getAttribute(SPRING_SECURITY_CONTEXT_KEY) != null;
    }

    @Test
    void aQuarterOfAnHourIsUsualAndAManagerSaysOtherwiseForTheOwnFacility() {
        assertThat(manager.act(limits::mine))
                .hasValueSatisfying(limit -> assertThat(limit.minutes()).isEqualTo(15));
        manager.act(() -> limits.set(5));
        assertThat(manager.act(limits::mine))
                .hasValueSatisfying(limit -> assertThat(limit.minutes()).isEqualTo(5));
        Actor elsewhere = Someone.with(members, Role.MEMBER, Role.FACILITY_MANAGER);
        jdbc.sql("update members.member set facility = ? where id = ?")
                .params(UUID.randomUUID(), elsewhere.id().value())
                .update();
        assertThat(elsewhere.act(limits::mine))
                .hasValueSatisfying(limit -> assertThat(limit.minutes()).isEqualTo(15));
    }

    @Test
    void itIsFiveToThirtyMinutes() {
        assertThatThrownBy(() -> manager.act(() -> limits.set(4))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> manager.act(() -> limits.set(31))).isInstanceOf(Refused.class);
        manager.act(() -> limits.set(30));
    }

    @Test
    void onlyAManagerSaysItAndOneWithoutAFacilityHasNothingToSay() {
        assertThatThrownBy(() -> colleague.actor().act(() -> limits.set(10))).isInstanceOf(AccessDeniedException.class);
        Actor nowhere = Someone.with(members, Role.FACILITY_MANAGER);
        assertThatThrownBy(() -> nowhere.act(() -> limits.set(10))).isInstanceOf(Refused.class);
    }

    @Test
    void aNewLimitHoldsForWhoIsIn() {
        MockHttpSession session = cameIn(colleague.actor());
        manager.act(() -> limits.set(7));
        open.look();
        assertThat(isIn(session)).isTrue();
        assertThat(Duration.ofSeconds(session.getMaxInactiveInterval()))
                .isBetween(Duration.ofMinutes(7), Duration.ofMinutes(9));
    }

    @Test
    void whoDidNothingForSoLongIsOutAndColleaguesOfOtherFacilitiesStay() {
        MockHttpSession hers = cameIn(colleague.actor());
        Newcomer other = Newcomer.with(members, accounts);
        MockHttpSession theirs = cameIn(other.actor());
        jdbc.sql("insert into accounts.idle_limit (facility, seconds) values (?, -1)")
                .param(facility)
                .update();
        open.look();
        assertThat(isIn(hers)).isFalse();
        assertThat(isIn(theirs)).isTrue();
    }
}
