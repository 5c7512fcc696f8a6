package org.tsumugi.accounts.losses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.transaction.support.TransactionOperations;
import org.tsumugi.PortalTest;
import org.tsumugi.Someone;
import org.tsumugi.accounts.Accounts;
import org.tsumugi.accounts.Keys;
import org.tsumugi.accounts.Newcomer;
import org.tsumugi.accounts.entry.HeldBack;
import org.tsumugi.accounts.entry.PasswordSignIn;
import org.tsumugi.accounts.entry.SecondStepNeeded;
import org.tsumugi.accounts.factors.Authenticators;
import org.tsumugi.accounts.factors.SecondStep;
import org.tsumugi.accounts.factors.TestCodes;
import org.tsumugi.accounts.sessions.SessionId;
import org.tsumugi.accounts.sessions.SessionSamples;
import org.tsumugi.directory.Facilities;
import org.tsumugi.directory.FacilityId;
import org.tsumugi.members.Members;
import org.tsumugi.members.standing.Colleagues;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Role;

@PortalTest
class LostPhonesTests {

    @Autowired
    LostPhones phones;

    @Autowired
    Keys keys;

    @Autowired
    PasswordSignIn signIn;

    @Autowired
    ApplicationContext portal;

    @Autowired
    Authenticators authenticators;

    @Autowired
    SecondStep second;

    @Autowired
    Accounts accounts;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    Members members;

    @Autowired
    Facilities facilities;

    @Autowired
    Clock clock;

    private Actor nurse;
    private Actor manager;
    private String userName = "";
    private String secret = "";

    @BeforeEach
    void aNurseWithAnApp() {
        Colleagues colleagues = new Colleagues(members, facilities);
        FacilityId facility = colleagues.facility();
        nurse = colleagues.at(facility, Role.MEMBER);
        manager = colleagues.at(facility, Role.MEMBER, Role.FACILITY_MANAGER);
        userName = "nurse-" + nurse.id();
        Actor.SYSTEM.act(() -> accounts.give(nurse.id(), userName, Newcomer.PASSWORD));
        secret = TestCodes.freshSecret();
        setUp();
    }

    private void setUp() {
        String code = TestCodes.at(secret, clock.instant());
        transactions.executeWithoutResult(status -> assertThat(second.setUp(nurse.id(), secret, code, clock.instant()))
                .isPresent());
    }

    private void tryIn() {
        signIn.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(userName, Newcomer.PASSWORD));
    }

    @Test
    void endsSessionsAndWithdrawsEverySecondFactor() {
        SessionSamples sessions = new SessionSamples(portal);
        SessionId session = sessions.open(nurse);
        nurse.act(phones::reportMine);
        assertThat(sessions.isOver(session)).isTrue();
        assertThat(nurse.act(authenticators::mine)).isEqualTo(new Authenticators.State(Optional.empty(), 0, false));
    }

    /// Else whoever found the phone and knows the password would set up a factor of their own.
    @Test
    void thePasswordAloneThenOpensNothingAndSetsNothingUp() {
        assertThatThrownBy(this::tryIn).isInstanceOf(SecondStepNeeded.class);
        manager.act(() -> phones.report(nurse.id()));
        assertThatThrownBy(this::tryIn).isInstanceOf(HeldBack.class);
    }

    @Test
    void aNewFactorWhereOneIsStillSignedInOpensTheAccountAgain() {
        nurse.act(phones::reportMine);
        setUp();
        assertThatThrownBy(this::tryIn).isInstanceOf(SecondStepNeeded.class);
    }

    @Test
    void theSlipFromTheManagerOpensTheAccountAgain() {
        manager.act(() -> phones.report(nurse.id()));
        Actor.SYSTEM.act(() -> keys.dropSecondFactor(nurse.id()));
        // Without a factor the tests' portal lets one in by the password alone.
        tryIn();
    }

    @Test
    void whoeverLooksAfterThePersonSeesTheReportAndTheNextSteps() {
        LossId id = nurse.act(phones::reportMine);
        Actor base = Someone.with(members, Role.COORDINATOR);
        assertThat(manager.act(phones::open)).extracting(Loss::id).containsExactly(id);
        assertThat(base.act(phones::open)).extracting(Loss::id).contains(id);
        nurse.act(() -> phones.mark(id, LossStep.LINE_STOPPED, true));
        assertThat(manager.act(phones::open).getFirst().done()).containsExactly(LossStep.LINE_STOPPED);
        manager.act(() -> phones.close(id));
        assertThat(manager.act(phones::open)).isEmpty();
        assertThat(nurse.act(phones::mine)).isEmpty();
    }

    @Test
    void aSecondReportOfTheSamePhoneIsTheSameCase() {
        LossId id = nurse.act(phones::reportMine);
        assertThat(manager.act(() -> phones.report(nurse.id()))).isEqualTo(id);
    }

    @Test
    void manyReportsAtOnceAreOneCase() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (int round = 0; round < 10; round++) {
                Set<LossId> cases = new HashSet<>();
                Callable<LossId> report = () -> manager.act(() -> phones.report(nurse.id()));
                for (Future<LossId> one : threads.invokeAll(Collections.nCopies(8, report))) {
                    cases.add(one.get());
                }
                assertThat(cases).hasSize(1);
                assertThat(manager.act(phones::open)).extracting(Loss::id).containsExactlyElementsOf(cases);
                cases.forEach(one -> manager.act(() -> phones.close(one)));
            }
        }
    }

    @Test
    void nobodyStopsOrFollowsUpForAnotherFacility() {
        Colleagues colleagues = new Colleagues(members, facilities);
        Actor stranger = colleagues.at(colleagues.facility(), Role.MEMBER, Role.FACILITY_MANAGER);
        LossId id = nurse.act(phones::reportMine);
        assertThatThrownBy(() -> stranger.act(() -> phones.report(nurse.id()))).hasMessage("members.refused.nobody");
        assertThatThrownBy(() -> stranger.act(() -> phones.mark(id, LossStep.DEVICE_ERASED, true)))
                .hasMessage("accounts.refused.nobody");
        assertThat(stranger.act(phones::open)).isEmpty();
        Actor member = Someone.member(members);
        assertThatThrownBy(() -> member.act(() -> phones.report(nurse.id()))).isInstanceOf(AccessDeniedException.class);
    }
}
