package org.tsumugi.joining.resets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.Collections;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;
import org.tsumugi.PortalTest;
import org.tsumugi.Someone;
import org.tsumugi.accounts.Accounts;
import org.tsumugi.accounts.Keys;
import org.tsumugi.accounts.SlipCodes;
import org.tsumugi.joining.Threshold;
import org.tsumugi.joining.applications.Applicant;
import org.tsumugi.joining.desk.FullName;
import org.tsumugi.joining.desk.LetterTexts;
import org.tsumugi.joining.desk.Town;
import org.tsumugi.mail.Letters;
import org.tsumugi.mail.PostBox;
import org.tsumugi.members.Members;
import org.tsumugi.members.Newcomers;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Refused;
import org.tsumugi.shared.Role;

/// Strangers ask for a new password, as often as they like.
@PortalTest
class ResetWishesTests {

    @Autowired
    Threshold threshold;

    @Autowired
    ResetPost post;

    @Autowired
    Accounts accounts;

    @Autowired
    Newcomers newcomers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    Members members;

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
    void aNameThatNobodyHasIsAnsweredAlikeAndASecondWishFillsNoMailbox() {
        forgetful.reachable();
        forgetful.codeByMail();
        threshold.wishReset("nobody-" + userName, stranger);
        threshold.wishReset(userName, stranger);
        threshold.wishReset("\0", stranger);
        post.round();
        assertThat(PostBox.of(mail, portal)).hasSize(1);
    }

    @Test
    void aLetterFindsWhoMayReadNoMembersAndKeepsNobodyElseWaiting() {
        Actor auditor = Someone.with(members, Role.AUDITOR);
        String name = "audit-" + userName;
        Actor.SYSTEM.act(() -> accounts.give(auditor.id(), name, Forgetful.FORMER));
        Actor.SYSTEM.act(() -> newcomers.keepMailbox(auditor.id(), "audit-" + mail));
        threshold.wishReset(name, stranger);
        forgetful.reachable();
        assertThat(forgetful.codeByMail()).isNotEmpty();
        assertThat(PostBox.of("audit-" + mail, portal)).hasSize(1);
    }

    @Test
    void aWishThatCannotBeAnsweredIsGoneAndTheNextIsAnswered() {
        forgetful.reachable();
        AtomicBoolean first = new AtomicBoolean(true);
        TransactionOperations brokenOnce = new TransactionOperations() {
            @Override
            public <T extends @Nullable Object> T execute(TransactionCallback<T> action) {
                if (first.getAndSet(false)) {
                    throw new IllegalStateException("unforeseen");
                }
                return transactions.execute(action);
            }
        };
        threshold.wishReset("unforeseen-" + userName, stranger);
        threshold.wishReset(userName, stranger);
        new ResetPost(
                        portal.getBean(ResetStore.class),
                        portal.getBean(Keys.class),
                        newcomers,
                        portal.getBean(Letters.class),
                        portal.getBean(LetterTexts.class),
                        portal.getBean(SlipCodes.class),
                        brokenOnce,
                        Clock.systemUTC())
                .round();
        assertThat(PostBox.of(mail, portal)).hasSize(1);
        assertThat(jdbc.sql("select count(*) from joining.reset_wish where user_name = ?")
                        .param("unforeseen-" + userName)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aMorningOfApplicationsFromOneAddressKeepsNobodyFromANewPassword() {
        Applicant applicant = new Applicant(
                new FullName("申込", "桜", "もうしこみ", "さくら"),
                "NURSE",
                "",
                new Town(portal).place().id(),
                Optional.of(mail),
                "");
        for (int count = 0; count < 60; count++) {
            threshold.apply(applicant, stranger);
        }
        threshold.wishReset(userName, stranger);
    }

    @Test
    void ofManyGuessesAndWishesAtOnceNoMoreAreJudgedThanOneAfterTheOther() throws Exception {
        assertThat(judged(() -> threshold.reset("aaaa-bbbb-cccc", stranger), "joining.refused.code"))
                .isBetween(20L, 22L);
        assertThat(judged(
                        () -> {
                            threshold.wishReset("nobody-" + userName, stranger);
                            throw new Refused("taken");
                        },
                        "taken"))
                .isBetween(10L, 12L);
    }

    private static long judged(Runnable act, String answer) throws InterruptedException {
        AtomicInteger judged = new AtomicInteger();
        try (ExecutorService threads = Executors.newFixedThreadPool(12)) {
            threads.invokeAll(Collections.nCopies(72, () -> {
                try {
                    act.run();
                } catch (Refused refused) {
                    judged.addAndGet(refused.words().equals(answer) ? 1 : 0);
                }
                return null;
            }));
        }
        return judged.get();
    }

    @Test
    void whoAsksAgainAndAgainHasToWait() {
        for (int tries = 0; tries < 10; tries++) {
            threshold.wishReset("nobody-" + userName, stranger);
        }
        assertThatThrownBy(() -> threshold.wishReset(userName, stranger)).hasMessage("accounts.refused.wait");
    }
}
