package org.tsumugi.bell.letters;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tsumugi.PortalTest;
import org.tsumugi.Someone;
import org.tsumugi.bell.Callers;
import org.tsumugi.bell.preferences.Preference;
import org.tsumugi.bell.preferences.Preferences;
import org.tsumugi.feed.PostKind;
import org.tsumugi.feed.ThreadId;
import org.tsumugi.feed.Threads;
import org.tsumugi.feed.moderation.Moderation;
import org.tsumugi.mail.PostBox;
import org.tsumugi.members.Members;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Region;
import org.tsumugi.teams.Leading;
import org.tsumugi.teams.TeamRole;
import org.tsumugi.teams.Teams;

@PortalTest
class CallPostTests {

    private static final Preference AT_ONCE = new Preference(true, false, 7, 0, 0);

    @Autowired
    CallPost round;

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
    JdbcClient jdbc;

    @Autowired
    ApplicationContext portal;

    private final String address = "called-" + UUID.randomUUID() + "@example.jp";
    private Actor author;
    private Actor nurse;
    private Callers team;

    @BeforeEach
    void aNurseWithAnAddress() {
        author = Someone.member(members);
        nurse = Someone.member(members);
        team = Callers.of(teams, threads, author, nurse);
        nurse.act(() -> preferences.keep(AT_ONCE));
        jdbc.sql("insert into members.contact (member, kind, value, audience) values (?, 'MAIL', ?, 'NOBODY')")
                .params(nurse.id().value(), address)
                .update();
    }

    private List<MimeMessage> arrived(Instant now) {
        // The portal's own round may have been faster: it takes its turn like another node.
        for (int told = tell(now); told > 0; told = tell(now)) {}
        return PostBox.of(address, portal);
    }

    private int tell(Instant now) {
        return Actor.SYSTEM.act(() -> round.tell(now));
    }

    @Test
    void aRequestIsToldAtOnceAndWithoutAWordOfWhatItIs() throws Exception {
        ThreadId thread = team.starts(PostKind.REQUEST, false, "秘密の本文 @" + nurse.name());
        List<MimeMessage> letters = arrived(Instant.now());
        assertThat(letters).hasSize(1);
        assertThat(letters.getFirst().getSubject()).isEqualTo("あなたあての投稿があります");
        assertThat(letters.getFirst().getContent().toString())
                .contains("https://tsumugi.example.jp/feed/" + thread.value() + "?at=1")
                .contains("A post calls you")
                .doesNotContain("秘密", author.name(), nurse.name());
    }

    @Test
    void aReportIsToldToThoseWhoLeadTheTeamOnce() throws Exception {
        author.act(() -> leading.appoint(team.team(), nurse.id(), TeamRole.MODERATOR, Optional.empty()));
        Actor reporter = Someone.member(members);
        reporter.act(() -> teams.join(team.team()));
        ThreadId thread = team.starts(PostKind.NOTICE, false, "はじめ");
        reporter.act(() -> moderation.report(
                threads.open(thread).orElseThrow().posts().getFirst().id(), "理由"));
        Instant now = Instant.now();
        assertThat(arrived(now))
                .singleElement()
                .satisfies(letter -> assertThat(letter.getSubject()).isEqualTo("世話役として見ていただきたい投稿があります"));
        assertThat(arrived(now.plus(Duration.ofMinutes(30)))).hasSize(1);
    }

    @Test
    void oneLetterTellsOfAThreadForTenMinutes() {
        ThreadId thread = team.starts(PostKind.REQUEST, true, "お願い");
        Instant now = Instant.now();
        assertThat(arrived(now)).hasSize(1);
        team.replies(thread, "@" + nurse.name() + " さん");
        assertThat(arrived(now.plusSeconds(60))).hasSize(1);
        assertThat(arrived(now.plus(Duration.ofMinutes(11)))).hasSize(2);
        assertThat(arrived(now.plus(Duration.ofMinutes(30)))).hasSize(2);
        team.starts(PostKind.REQUEST, false, "別のお願い");
        assertThat(arrived(now.plus(Duration.ofMinutes(30)))).hasSize(3);
    }

    @Test
    void whatWasSeenOrIsNotPressingIsNotTold() {
        ThreadId read = team.starts(PostKind.REQUEST, false, "お願い");
        nurse.act(() -> threads.read(read, 1));
        team.starts(PostKind.NOTICE, false, "知らせ");
        assertThat(arrived(Instant.now())).isEmpty();
    }

    @Test
    void whoWantsNoneGetsNone() {
        nurse.act(() -> preferences.keep(new Preference(false, false, 7, 0, 0)));
        team.starts(PostKind.REQUEST, false, "お願い");
        assertThat(arrived(Instant.now())).isEmpty();
    }

    @Test
    void quietHoursHoldALetterBackUntilTheyAreOver() {
        Instant now = Instant.now();
        int hour = now.atZone(Region.ZONE).getHour();
        nurse.act(() -> preferences.keep(new Preference(true, false, 7, hour, (hour + 2) % 24)));
        team.starts(PostKind.REQUEST, false, "お願い");
        assertThat(arrived(now)).isEmpty();
        assertThat(arrived(now.plus(Duration.ofHours(2)))).hasSize(1);
    }

    @Test
    void whoWasRemovedBeforeALetterGoesOutGetsNone() {
        Instant now = Instant.now();
        int hour = now.atZone(Region.ZONE).getHour();
        nurse.act(() -> preferences.keep(new Preference(true, false, 7, hour, (hour + 2) % 24)));
        team.starts(PostKind.REQUEST, false, "お願い");
        author.act(() -> leading.remove(team.team(), nurse.id()));
        assertThat(arrived(now.plus(Duration.ofHours(2)))).isEmpty();
    }

    @Test
    void whoIsSuspendedGetsNone() {
        Instant now = Instant.now();
        int hour = now.atZone(Region.ZONE).getHour();
        nurse.act(() -> preferences.keep(new Preference(true, false, 7, hour, (hour + 2) % 24)));
        team.starts(PostKind.REQUEST, false, "お願い");
        jdbc.sql("update members.member set active = false, standing = 'SUSPENDED' where id = ?")
                .param(nurse.id().value())
                .update();
        assertThat(arrived(now.plus(Duration.ofHours(2)))).isEmpty();
    }

    @Test
    void theDailyLetterCountsWhatIsNewOnceADay() throws Exception {
        Instant morning = nextMorning();
        nurse.act(() -> preferences.keep(new Preference(false, true, 7, 0, 0)));
        ThreadId thread = team.starts(PostKind.REQUEST, false, "秘密の本文");
        team.replies(thread, "続き");
        sumUp(morning);
        sumUp(morning.plusSeconds(600));
        List<MimeMessage> letters = PostBox.of(address, portal);
        assertThat(letters).hasSize(1);
        assertThat(letters.getFirst().getContent().toString())
                .contains("まだ見ていないお知らせ：1件", "新しい投稿：2件", "https://tsumugi.example.jp/bell")
                .doesNotContain("秘密");
    }

    @Test
    void nothingNewIsNoLetterAndNeitherIsAnotherHour() {
        Instant morning = nextMorning();
        nurse.act(() -> preferences.keep(new Preference(false, true, 7, 0, 0)));
        ThreadId thread = team.starts(PostKind.REQUEST, false, "お願い");
        sumUp(morning.plus(Duration.ofHours(5)));
        nurse.act(() -> threads.read(thread, 1));
        sumUp(morning);
        assertThat(PostBox.of(address, portal)).isEmpty();
    }

    /// The next seven o'clock, however late it is: what is new is at most a day old then.
    private static Instant nextMorning() {
        ZonedDateTime now = Instant.now().atZone(Region.ZONE);
        ZonedDateTime seven = now.truncatedTo(ChronoUnit.DAYS).withHour(7);
        return (seven.isAfter(now) ? seven : seven.plusDays(1)).toInstant();
    }

    private void sumUp(Instant now) {
        Actor.SYSTEM.act(() -> {
            while (round.sumUp(now) > 0) {}
        });
    }
}
