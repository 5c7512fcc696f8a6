package org.tsumugi.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import jakarta.mail.internet.MimeMessage;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.tsumugi.PortalTest;
import org.tsumugi.Someone;
import org.tsumugi.members.Members;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Refused;
import org.tsumugi.shared.Role;

@PortalTest
@ExtendWith(OutputCaptureExtension.class)
class LettersTests {

    /// So far away that the portal's own carrier leaves these letters alone.
    private static final Instant LATER = Instant.parse("2090-01-01T00:00:00Z");

    private static final MailSettings SETTINGS = new MailSettings("tsumugi@example.jp", "https://tsumugi.example.jp");

    @Autowired
    Letters letters;

    @Autowired
    Members members;

    @Autowired
    JavaMailSenderImpl server;

    @Autowired
    @Qualifier("taskScheduler")
    TaskScheduler everythingElse;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    ApplicationContext portal;

    private final String address = "someone-" + UUID.randomUUID() + "@example.jp";

    private Letter letter(boolean secret) {
        return new Letter(LetterId.next(), address, "お知らせ", "本文です。\n電話 0234-00-0000\n", secret);
    }

    @Test
    void aLetterGoesOutAsPlainTextOnly() throws Exception {
        Actor.SYSTEM.act(() -> letters.post(letter(false)));

        List<MimeMessage> arrived = PostBox.of(address, portal);

        assertThat(arrived).singleElement().satisfies(message -> {
            assertThat(message.getContentType()).startsWith("text/plain").containsIgnoringCase("utf-8");
            assertThat(message.getSubject()).isEqualTo("お知らせ");
            assertThat(message.getContent().toString()).contains("電話 0234-00-0000");
            assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        });
        assertThat(PostBox.of(address, portal)).as("once").hasSize(1);
    }

    @Test
    void anActThatFailsTellsNobody() {
        var whole = new TransactionTemplate(transactions);
        whole.executeWithoutResult(act -> {
            Actor.SYSTEM.act(() -> letters.post(letter(false)));
            act.setRollbackOnly();
        });
        assertThat(PostBox.of(address, portal)).isEmpty();
    }

    @Test
    void theTextOfALetterWithAKeyIsForgottenOnceItIsSent() {
        Letter secret = letter(true);
        Letter plain = letter(false);
        Actor.SYSTEM.act(() -> letters.postAll(List.of(secret, plain)));
        assertThat(PostBox.of(address, portal)).hasSize(2);
        assertThat(kept(secret)).isEmpty();
        assertThat(kept(plain)).contains("本文です");
    }

    private String kept(Letter letter) {
        return jdbc.sql("select coalesce(text, '') from mail.letter where id = ?")
                .param(letter.id().value())
                .query(String.class)
                .single();
    }

    @Test
    void nobodyPostsInTheNameOfThePortal() {
        Actor base = Someone.with(members, Role.COORDINATOR, Role.ADMINISTRATOR);
        assertThatThrownBy(() -> base.act(() -> letters.post(letter(false)))).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void anAddressThatCouldCarryASecondHeaderIsNone() {
        for (String wrong : List.of("a@b.jp\nBcc: c@d.jp", "a@b", "a b@c.jp", "a@b.jp, c@d.jp", "")) {
            assertThatThrownBy(() -> Letter.address(wrong)).as(wrong).isInstanceOf(Refused.class);
        }
        assertThat(Letter.address(" ｓｕｚｕｋｉ@example.jp ")).isEqualTo("suzuki@example.jp");
    }

    @Test
    void twoNodesNeverCarryTheSameLetterAndALostLeaseComesUpAgain() {
        LetterStore store = new LetterStore(jdbc, Clock.fixed(LATER, ZoneOffset.UTC));
        Letter letter = letter(false);
        var one = new TransactionTemplate(transactions);
        one.executeWithoutResult(act -> store.add(List.of(letter)));
        var other = new TransactionTemplate(transactions);
        other.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        one.executeWithoutResult(act -> {
            assertThat(mine(store.lease(1000, Carrier.LEASE), letter)).isTrue();
            other.executeWithoutResult(elsewhere ->
                    assertThat(mine(store.lease(1000, Carrier.LEASE), letter)).isFalse());
        });
        assertThat(mine(store.lease(1000, Carrier.LEASE), letter)).isFalse();
        LetterStore afterwards = new LetterStore(jdbc, Clock.fixed(LATER.plus(Carrier.LEASE), ZoneOffset.UTC));
        assertThat(mine(afterwards.lease(1000, Carrier.LEASE), letter)).isTrue();
        afterwards.sent(letter);
    }

    private static boolean mine(List<LetterStore.Leased> leased, Letter letter) {
        return leased.stream().anyMatch(one -> one.letter().id().equals(letter.id()));
    }

    @Test
    void aServerThatDoesNotAnswerIsTriedForDaysAndTheLogNamesNobody(CapturedOutput log) {
        Letter letter = letter(true);
        new TransactionTemplate(transactions)
                .executeWithoutResult(
                        act -> new LetterStore(jdbc, Clock.fixed(LATER, ZoneOffset.UTC)).add(List.of(letter)));
        Instant at = LATER;
        int tries = 0;
        while (givenUp(letter) == 0) {
            carrierToNowhere(at).round();
            at = at.plus(Carrier.pause(++tries));
        }
        assertThat(Duration.between(LATER, at)).isGreaterThan(Carrier.PATIENCE);
        assertThat(tries).isBetween(10, 60);
        assertThat(kept(letter)).isEmpty();
        assertThat(log).contains(letter.id().value().toString()).doesNotContain(address);
    }

    private int givenUp(Letter letter) {
        return jdbc.sql("select count(*) from mail.outcome where letter = ? and given_up_at is not null")
                .param(letter.id().value())
                .query(Integer.class)
                .single();
    }

    @Test
    void aServerThatSaysNothingKeepsNothingElseWaitingAndTheLetterComesBack() throws Exception {
        Letter letter = letter(false);
        int port = server.getPort();
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            server.setPort(silent.getLocalPort());
            Actor.SYSTEM.act(() -> letters.post(letter));
            try (Socket held = silent.accept()) {
                assertThat(held.isConnected()).isTrue();
                CountDownLatch went = new CountDownLatch(3);
                var other = everythingElse.scheduleWithFixedDelay(went::countDown, Duration.ofMillis(10));
                assertThat(went.await(5, TimeUnit.SECONDS)).isTrue();
                other.cancel(true);
                await().atMost(Duration.ofSeconds(25))
                        .untilAsserted(() -> assertThat(nextTry(letter))
                                .isBefore(Instant.now().plus(Carrier.LEASE.dividedBy(2))));
            }
        } finally {
            server.setPort(port);
        }
    }

    private Instant nextTry(Letter letter) {
        return jdbc.sql("select next_at from mail.letter where id = ?")
                .param(letter.id().value())
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    @Test
    void aLetterThatCameTooLateIsNotSent() {
        Letter late = new Letter(
                LetterId.next(),
                address,
                "鍵",
                "abcd",
                true,
                Optional.of(Instant.now().minusSeconds(1)));
        Letter soon = new Letter(
                LetterId.next(),
                address,
                "鍵",
                "efgh",
                true,
                Optional.of(Instant.now().plusSeconds(600)));
        Actor.SYSTEM.act(() -> letters.postAll(List.of(late, soon)));
        assertThat(PostBox.of(address, portal)).hasSize(1);
        assertThat(givenUp(late)).isOne();
        assertThat(kept(late)).isEmpty();
    }

    @Test
    void aLetterThatNothingCanBeMadeOfKeepsNoOtherWaiting() {
        LetterStore store = new LetterStore(jdbc, Clock.fixed(LATER, ZoneOffset.UTC));
        List<Letter> all = List.of(letter(false), letter(false), letter(false));
        new TransactionTemplate(transactions).executeWithoutResult(act -> store.add(all));
        var breaking = new JavaMailSenderImpl() {
            @Override
            public MimeMessage createMimeMessage() {
                throw new IllegalStateException("not to be written");
            }
        };
        carrier(breaking, LATER).round();
        assertThat(all).allSatisfy(letter -> assertThat(nextTry(letter)).isEqualTo(LATER.plus(Carrier.pause(1))));
        all.forEach(store::giveUp);
    }

    @Test
    void noMoreLettersAreInHandThanCanBeCarriedWithinTheLease() {
        LetterStore store = new LetterStore(jdbc, Clock.fixed(LATER, ZoneOffset.UTC));
        List<Letter> all = Stream.generate(() -> letter(false)).limit(30).toList();
        new TransactionTemplate(transactions).executeWithoutResult(act -> store.add(all));
        var nowhere = new JavaMailSenderImpl();
        nowhere.setHost("127.0.0.1");
        nowhere.setPort(1);
        int inHand = carrier(nowhere, LATER).round();
        all.forEach(store::giveUp);
        // Connecting and each answer of the server take ten seconds at most: nine steps a letter.
        assertThat(Duration.ofSeconds(90).multipliedBy(inHand)).isLessThan(Carrier.LEASE);
    }

    private Carrier carrierToNowhere(Instant at) {
        var nowhere = new JavaMailSenderImpl();
        nowhere.setHost("127.0.0.1");
        nowhere.setPort(1);
        return carrier(nowhere, at);
    }

    private Carrier carrier(JavaMailSender server, Instant at) {
        var beans = new StaticListableBeanFactory();
        beans.addBean("post", server);
        ObjectProvider<JavaMailSender> post = beans.getBeanProvider(JavaMailSender.class);
        Clock clock = Clock.fixed(at, ZoneOffset.UTC);
        return new Carrier(new LetterStore(jdbc, clock), SETTINGS, post, clock);
    }
}
