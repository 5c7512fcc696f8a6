package org.tsumugi.bell.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.security.interfaces.ECPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tsumugi.PortalTest;
import org.tsumugi.Someone;
import org.tsumugi.bell.Callers;
import org.tsumugi.bell.preferences.Preference;
import org.tsumugi.bell.preferences.Preferences;
import org.tsumugi.feed.PostId;
import org.tsumugi.feed.PostKind;
import org.tsumugi.feed.ThreadId;
import org.tsumugi.feed.Threads;
import org.tsumugi.feed.moderation.Moderation;
import org.tsumugi.members.Members;
import org.tsumugi.members.standing.Staff;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.MemberId;
import org.tsumugi.shared.Refused;
import org.tsumugi.shared.Region;
import org.tsumugi.teams.Leading;
import org.tsumugi.teams.TeamRole;
import org.tsumugi.teams.Teams;

@PortalTest
class PushesTests {

    @Autowired
    Pushes pushes;

    @Autowired
    Knocker knocker;

    @Autowired
    SubscriptionStore store;

    @Autowired
    Preferences preferences;

    @Autowired
    Threads threads;

    @Autowired
    Teams teams;

    @Autowired
    Leading leading;

    @Autowired
    Moderation moderation;

    @Autowired
    Members members;

    @Autowired
    Staff staff;

    @Autowired
    JdbcClient jdbc;

    Phone phone;
    Actor author;
    Actor nurse;
    Callers team;

    @BeforeEach
    void aNurseWithAPhone() throws Exception {
        phone = new Phone();
        author = Someone.member(members);
        nurse = Someone.member(members);
        team = Callers.of(teams, threads, author, nurse);
        nurse.act(() -> preferences.keep(new Preference(false, false, 7, 0, 0)));
        subscribe(nurse);
    }

    @AfterEach
    void away() {
        jdbc.sql("delete from bell.subscription where endpoint = ?")
                .param(phone.endpoint())
                .update();
        phone.close();
    }

    private void subscribe(Actor who) {
        who.act(() -> pushes.subscribe(phone.endpoint(), phone.p256dh(), phone.secret(), "ja"));
    }

    /// The portal's own round takes its turn like another node.
    private List<Phone.Heard> heard(Instant now) {
        while (knocker.goRound(now) > 0) {}
        return phone.heard;
    }

    private void waitFor(int knocks) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> heard(Instant.now()).size() >= knocks);
        assertThat(heard(Instant.now())).hasSize(knocks);
    }

    @Test
    void aRequestKnocksOnceSignedByThePortalAndWithoutAWordOfWhatItIs() throws Exception {
        ThreadId thread = team.starts(PostKind.REQUEST, false, "秘密の本文");
        waitFor(1);
        Phone.Heard knock = phone.heard.getFirst();
        assertThat(knock.text())
                .contains("依頼が届いています", thread.value().toString(), "\"position\":1")
                .doesNotContain("秘密", author.name());
        assertThat(knock.topic()).hasSize(32);
        byte[] key = Base64.getUrlDecoder().decode(nurse.act(pushes::key));
        assertThat(knock.token().verify(new ECDSAVerifier((ECPublicKey) Phone.key(key))))
                .isTrue();
        JWTClaimsSet claims = knock.token().getJWTClaimsSet();
        assertThat(claims.getSubject()).isEqualTo("https://tsumugi.example.jp");
        assertThat(phone.endpoint()).startsWith(claims.getAudience().getFirst());
    }

    /// The portal's own round may take some of them; then others are called for.
    @Test
    void oneRoundGoesOnWhileSomebodyWaits() {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
            for (int i = 0; i < 25; i++) {
                team.starts(PostKind.REQUEST, false, "依頼です");
            }
            return knocker.goRound(Instant.now()) == 25;
        });
    }

    @Test
    void aPushServiceThatHangsHoldsUpNobodyElse() throws Exception {
        String hangs = "-";
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            hangs = "http://127.0.0.1:%d/".formatted(silent.getLocalPort());
            List<Actor> others =
                    Stream.generate(() -> Someone.member(members)).limit(5).toList();
            for (Actor other : others) {
                String endpoint = hangs + other.id().value();
                other.act(() -> preferences.keep(new Preference(false, false, 7, 0, 0)));
                other.act(() -> pushes.subscribe(endpoint, phone.p256dh(), phone.secret(), "ja"));
            }
            Callers.of(teams, threads, author, others.toArray(Actor[]::new)).starts(PostKind.REQUEST, false, "先にお願い");
            team.starts(PostKind.REQUEST, false, "お願い");
            Thread round = Thread.ofVirtual().start(() -> knocker.goRound(Instant.now()));
            Awaitility.await()
                    .atMost(Knocker.PATIENCE.dividedBy(2))
                    .untilAsserted(() -> assertThat(phone.heard).hasSize(1));
            round.join();
        } finally {
            jdbc.sql("delete from bell.subscription where endpoint like ?")
                    .param(hangs + "%")
                    .update();
        }
    }

    /// Each of them with a phone and a computer: rows are counted by people, knocks by browsers.
    @Test
    void oneRoundGoesOnThoughPeopleHaveMoreThanOneBrowser() throws Exception {
        try (Phone computer = new Phone()) {
            nurse.act(() -> pushes.subscribe(computer.endpoint(), computer.p256dh(), computer.secret(), "ja"));
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
                for (int i = 0; i < 25; i++) {
                    team.starts(PostKind.REQUEST, false, "依頼です");
                }
                return knocker.goRound(Instant.now()) == 50;
            });
            nurse.act(() -> pushes.unsubscribe(computer.endpoint()));
        }
    }

    @Test
    void aReportKnocksAtThoseWhoLeadTheTeamAndAtNobodyWhoLeadsItNoMore() {
        author.act(() -> leading.appoint(team.team(), nurse.id(), TeamRole.MODERATOR, Optional.empty()));
        Actor reporter = Someone.member(members);
        reporter.act(() -> teams.join(team.team()));
        ThreadId thread = team.starts(PostKind.NOTICE, false, "はじめ");
        PostId post = reporter.act(
                () -> threads.open(thread).orElseThrow().posts().getFirst().id());
        reporter.act(() -> moderation.report(post, "理由"));
        waitFor(1);
        assertThat(phone.heard.getFirst().text()).contains("世話役として見ていただきたい投稿があります");
        author.act(() -> leading.appoint(team.team(), nurse.id(), TeamRole.MEMBER, Optional.empty()));
        reporter.act(() -> moderation.report(post, "もう一度"));
        assertThat(heard(Instant.now())).hasSize(1);
    }

    @Test
    void whoWasRemovedFromTheTeamIsNotKnockedAt() {
        Instant now = Instant.now();
        int hour = now.atZone(Region.ZONE).getHour();
        nurse.act(() -> preferences.keep(new Preference(false, false, 7, hour, (hour + 2) % 24)));
        ThreadId gone = team.starts(PostKind.REQUEST, false, "お願い");
        Callers other = Callers.of(teams, threads, author, nurse);
        ThreadId kept = other.starts(PostKind.REQUEST, false, "お願い");
        author.act(() -> leading.remove(team.team(), nurse.id()));
        assertThat(heard(now)).as("quiet hours").isEmpty();
        assertThat(heard(now.plus(Duration.ofHours(2))))
                .singleElement()
                .satisfies(knock -> assertThat(knock.text())
                        .contains(kept.value().toString())
                        .doesNotContain(gone.value().toString()));
    }

    @Test
    void aBrowserThatItsServiceKnowsNoMoreIsForgottenAndOneThatIsBusyIsNot() {
        phone.answer = 503;
        team.starts(PostKind.REQUEST, false, "お願い");
        waitFor(1);
        assertThat(nurse.act(() -> pushes.knows(phone.endpoint()))).isTrue();
        phone.answer = 410;
        team.starts(PostKind.REQUEST, false, "お願い");
        waitFor(2);
        Awaitility.await().until(() -> !nurse.act(() -> pushes.knows(phone.endpoint())));
    }

    @Test
    void aBrowserWhoseKeyIsNoneIsForgottenAndTheOthersAreKnockedAt() {
        String broken = phone.endpoint() + "/broken";
        nurse.act(() -> pushes.subscribe(broken, "B" + "A".repeat(86), phone.secret(), "ja"));
        team.starts(PostKind.REQUEST, false, "お願い");
        waitFor(1);
        Awaitility.await().until(() -> !nurse.act(() -> pushes.knows(broken)));
        assertThat(nurse.act(() -> pushes.knows(phone.endpoint()))).isTrue();
    }

    @Test
    void aBrowserKnocksForWhoIsInItNow() {
        subscribe(author);
        assertThat(nurse.act(() -> pushes.knows(phone.endpoint()))).isFalse();
        assertThat(author.act(() -> pushes.knows(phone.endpoint()))).isTrue();
        nurse.act(() -> pushes.unsubscribe(phone.endpoint()));
        assertThat(author.act(() -> pushes.knows(phone.endpoint()))).isTrue();
        author.act(() -> pushes.unsubscribe(phone.endpoint()));
        assertThat(author.act(() -> pushes.knows(phone.endpoint()))).isFalse();
    }

    @Test
    void nobodySendsThePortalToAnAddressOfTheirChoice() {
        for (String elsewhere : List.of(
                "http://169.254.169.254/latest",
                "https://127.0.0.1/x",
                "https://attacker.example/push",
                "http://127.0.0.1@attacker.example/",
                "file:///etc/passwd",
                "no address")) {
            assertThatThrownBy(() -> nurse.act(() -> pushes.subscribe(elsewhere, phone.p256dh(), phone.secret(), "ja")))
                    .as(elsewhere)
                    .isInstanceOf(Refused.class);
        }
        assertThatThrownBy(() -> nurse.act(() -> pushes.subscribe(phone.endpoint(), "x", phone.secret(), "ja")))
                .isInstanceOf(Refused.class);
    }

    @Test
    void theKeyStaysTheSameAndItsSecretHalfIsNotReadInTheDatabase() {
        String key = nurse.act(pushes::key);
        SubscriptionStore.KeyRow row = store.key().orElseThrow();
        PushSettings none = new PushSettings(List.of(), "", "", "");
        assertThat(new PushKeys(store, none, "the secret of tests, 32 characters at least").open())
                .isEqualTo(key);
        assertThatThrownBy(() -> new PushKeys(store, none, "another secret, 32 characters at least").own())
                .isInstanceOf(IllegalStateException.class);
        assertThat(new String(row.secret(), StandardCharsets.ISO_8859_1)).doesNotContain("MIG", "MEE");
    }

    @Test
    void whoLeavesIsForgotten() {
        jdbc.sql("update members.member set until = members.today() - 1 where id = ?")
                .param(nurse.id().value())
                .update();
        MemberId left = nurse.id();
        Actor.SYSTEM.act(() -> staff.seeOff(left));
        Awaitility.await()
                .until(() -> jdbc.sql("select count(*) from bell.subscription where member = ?")
                        .param(left.value())
                        .query(Integer.class)
                        .single()
                        .equals(0));
    }
}
