package org.tsumugi.accounts.factors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tsumugi.Someone;
import org.tsumugi.ViewTest;
import org.tsumugi.accounts.Accounts;
import org.tsumugi.accounts.Newcomer;
import org.tsumugi.accounts.SoftKey;
import org.tsumugi.accounts.passkeys.Passkey;
import org.tsumugi.members.Members;
import org.tsumugi.shared.ProofNeeded;
import org.tsumugi.shared.Refused;

class PasskeysTests extends ViewTest {

    @Autowired
    Members members;

    @Autowired
    Accounts accounts;

    @Autowired
    Passkeys passkeys;

    @Autowired
    Authenticators authenticators;

    @Autowired
    SecondStep second;

    @Autowired
    Clock clock;

    Newcomer newcomer;

    @BeforeEach
    void comeIn() {
        newcomer = Newcomer.with(members, accounts);
        enter(newcomer.actor());
    }

    private List<String> add(String name) {
        return passkeys.add(name, new SoftKey().make(passkeys.invite()));
    }

    @Test
    void severalCanBeKeptUnderNamesAndTheFirstBringsRecoveryCodes() {
        assertThat(add("仕事の電話")).hasSize(RecoveryCodes.COUNT);
        assertThat(add("家のパソコン")).isEmpty();
        assertThat(passkeys.mine()).extracting(Passkey::name).containsExactly("仕事の電話", "家のパソコン");
        assertThat(authenticators.mine().hasSecondFactor()).isTrue();
    }

    @Test
    void oneDeviceIsNotKeptTwice() {
        SoftKey key = new SoftKey();
        passkeys.add("電話", key.make(passkeys.invite()));
        String again = key.make(passkeys.invite());
        assertThatThrownBy(() -> passkeys.add("電話", again))
                .isInstanceOf(Refused.class)
                .hasMessage("accounts.refused.passkey-not-made");
    }

    @Test
    void anInvitationIsGoodForOnePasskey() {
        String invitation = passkeys.invite();
        passkeys.add("電話", new SoftKey().make(invitation));
        assertThatThrownBy(() -> passkeys.add("もう一台", new SoftKey().make(invitation)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aPasskeyMadeForAnotherSiteIsNotKept() {
        assertThatThrownBy(() -> passkeys.add(
                        "電話", new SoftKey().at("https://evil.example").make(passkeys.invite())))
                .isInstanceOf(Refused.class);
        assertThat(passkeys.mine()).isEmpty();
    }

    @Test
    void aNameIsNeededAndMayNotBeLong() {
        assertThatThrownBy(() -> add(" ")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> add("長".repeat(Passkeys.NAME_MAX + 1))).isInstanceOf(Refused.class);
    }

    @Test
    void oneCanBeRemovedButTheLastSecondFactorStays() {
        add("仕事の電話");
        add("家のパソコン");
        passkeys.remove(passkeys.mine().getFirst().id());
        assertThat(passkeys.mine()).extracting(Passkey::name).containsExactly("家のパソコン");
        assertThatThrownBy(() -> passkeys.remove(passkeys.mine().getFirst().id()))
                .isInstanceOf(Refused.class)
                .hasMessage("accounts.refused.last-factor");
    }

    @Test
    void whoRemovesTwoAtOnceKeepsTheLast() throws Exception {
        for (int round = 0; round < 5; round++) {
            while (passkeys.mine().size() < 2) {
                add("電話 " + round);
            }
            List<Callable<Boolean>> removals = passkeys.mine().stream()
                    .<Callable<Boolean>>map(one -> () -> Someone.proved(newcomer.actor(), () -> {
                        passkeys.remove(one.id());
                        return true;
                    }))
                    .toList();
            int refused = 0;
            try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
                for (Future<Boolean> one : threads.invokeAll(removals)) {
                    try {
                        one.get();
                    } catch (ExecutionException no) {
                        assertThat(no).hasRootCauseMessage("accounts.refused.last-factor");
                        refused++;
                    }
                }
            }
            assertThat(refused).isEqualTo(1);
            assertThat(passkeys.mine()).hasSize(1);
        }
    }

    @Test
    void withAnAppTheLastPasskeyMayGo() {
        String secret = OneTimeCodes.freshSecret();
        second.pass(
                newcomer.pending(clock.instant(), secret), OneTimeCodes.codeAt(secret, clock.instant()), "192.0.2.9");
        add("仕事の電話");
        passkeys.remove(passkeys.mine().getFirst().id());
        assertThat(passkeys.mine()).isEmpty();
    }

    @Test
    void nobodyRemovesAnothersPasskey() {
        add("仕事の電話");
        Passkey mine = passkeys.mine().getFirst();
        Newcomer other = Newcomer.with(members, accounts);
        enter(other.actor());
        add("電話");
        add("机");
        passkeys.remove(mine.id());
        enter(newcomer.actor());
        assertThat(passkeys.mine()).contains(mine);
    }

    @Test
    void whoCameInLongAgoIsAskedAgainFirst() {
        enterLongAgo(newcomer.actor());
        assertThatThrownBy(passkeys::invite).isInstanceOf(ProofNeeded.class);
        assertThatThrownBy(() -> passkeys.add("電話", "{}")).isInstanceOf(ProofNeeded.class);
    }
}
