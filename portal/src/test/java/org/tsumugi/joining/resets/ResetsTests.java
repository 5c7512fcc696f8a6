package org.tsumugi.joining.resets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tsumugi.PortalTest;
import org.tsumugi.accounts.Accounts;
import org.tsumugi.accounts.factors.Authenticators;
import org.tsumugi.accounts.losses.LostPhones;
import org.tsumugi.joining.Threshold;
import org.tsumugi.mail.PostBox;
import org.tsumugi.shared.Actor;

/// A letter leads to a new password: what has to come beside it.
@PortalTest
class ResetsTests {

    @Autowired
    Threshold threshold;

    @Autowired
    ResetPost post;

    @Autowired
    Accounts accounts;

    @Autowired
    Authenticators authenticators;

    @Autowired
    LostPhones phones;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext portal;

    private Forgetful forgetful;
    private String stranger = "";
    private String userName = "";
    private String mail = "";

    @BeforeEach
    void somebody() {
        forgetful = new Forgetful(portal);
        stranger = forgetful.stranger();
        userName = forgetful.userName();
        mail = forgetful.mail();
    }

    @Test
    void aLetterToTheAddressInTheProfileLeadsToANewPasswordOnce() {
        forgetful.reachable();
        String code = forgetful.codeByMail();
        threshold.renew(code, Forgetful.FRESH, "", stranger);
        assertThat(forgetful.opens(Forgetful.FRESH)).isTrue();
        assertThat(forgetful.opens(Forgetful.FORMER)).isFalse();
        assertThatThrownBy(() -> threshold.renew(code, Forgetful.FORMER, "", stranger))
                .hasMessage("joining.refused.code");
    }

    @Test
    void whoHasASecondFactorProvesItBesideTheLetterAndGuessersWait() {
        Actor someone = forgetful.reachable();
        List<String> spare = forgetful.setUpAnApp(someone);
        String code = forgetful.codeByMail();
        assertThat(threshold.reset(code, stranger).beside()).isEqualTo(Resets.Beside.CODE);
        for (int tries = 0; tries < 5; tries++) {
            assertThatThrownBy(() -> threshold.renew(code, Forgetful.FRESH, "000000", stranger))
                    .hasMessage("joining.refused.digits");
        }
        assertThatThrownBy(() -> threshold.renew(code, Forgetful.FRESH, spare.getFirst(), stranger))
                .hasMessage("accounts.refused.wait");
        assertThat(forgetful.opens(Forgetful.FORMER)).isTrue();
    }

    @Test
    void aRecoveryCodeBesideTheLetterIsEnough() {
        Actor someone = forgetful.reachable();
        List<String> spare = forgetful.setUpAnApp(someone);
        threshold.renew(forgetful.codeByMail(), Forgetful.FRESH, spare.getFirst(), stranger);
        assertThat(forgetful.opens(Forgetful.FRESH)).isTrue();
        assertThat(someone.act(authenticators::mine).since()).isPresent();
    }

    @Test
    void noLetterWhileThePhoneIsLostAndAFormerOneOpensNothing() {
        Actor someone = forgetful.reachable();
        forgetful.setUpAnApp(someone);
        String code = forgetful.codeByMail();
        someone.act(phones::reportMine);
        assertThatThrownBy(() -> threshold.reset(code, stranger)).hasMessage("joining.refused.code");
        assertThatThrownBy(() -> threshold.renew(code, Forgetful.FRESH, "", stranger))
                .hasMessage("joining.refused.code");
        forgetThatALetterWasSent(someone);
        int before = PostBox.of(mail, portal).size();
        threshold.wishReset(userName, stranger);
        post.round();
        assertThat(PostBox.of(mail, portal)).as("those from before").hasSize(before);
    }

    private void forgetThatALetterWasSent(Actor someone) {
        jdbc.sql("update joining.reset set made_at = made_at - interval '1 day' where member = ?")
                .param(someone.id().value())
                .update();
    }

    @Test
    void whoHasOnlyAPasskeyIsAskedForARecoveryCodeByName() {
        Actor someone = forgetful.reachable();
        List<String> spare = forgetful.setUpAnApp(someone);
        jdbc.sql("delete from accounts.authenticator where member = ?")
                .param(someone.id().value())
                .update();
        jdbc.sql("insert into accounts.passkey (id, member, credential, public_key, sign_count, may_wander, wanders,"
                        + " name, since) values (?, ?, ?, '', 0, false, false, 'key', now())")
                .params(UUID.randomUUID(), someone.id().value(), userName.getBytes(StandardCharsets.UTF_8))
                .update();
        String code = forgetful.codeByMail();
        assertThat(threshold.reset(code, stranger).beside()).isEqualTo(Resets.Beside.RECOVERY_CODE);
        threshold.renew(code, Forgetful.FRESH, spare.getFirst(), stranger);
        assertThat(forgetful.opens(Forgetful.FRESH)).isTrue();
    }

    @Test
    void whoHasOnlyAPrintedCardGetsNoLetterSinceNothingCouldStandBesideIt() {
        Actor someone = forgetful.reachable();
        jdbc.sql("insert into accounts.card_code (member, number, hash) values (?, 1, '')")
                .param(someone.id().value())
                .update();
        threshold.wishReset(userName, stranger);
        post.round();
        assertThat(PostBox.of(mail, portal)).isEmpty();
    }
}
