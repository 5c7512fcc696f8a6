package org.tsumugi.feed.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.TemporalUnitOffset;
import org.assertj.core.data.TemporalUnitWithinOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.tsumugi.PortalTest;
import org.tsumugi.Someone;
import org.tsumugi.feed.FeedFilter;
import org.tsumugi.feed.FeedSamples;
import org.tsumugi.feed.NewPost;
import org.tsumugi.feed.NewThread;
import org.tsumugi.feed.PostKind;
import org.tsumugi.feed.ThreadLine;
import org.tsumugi.feed.Threads;
import org.tsumugi.feed.drafts.Draft;
import org.tsumugi.feed.drafts.Drafts;
import org.tsumugi.guard.TellsTooMuch;
import org.tsumugi.members.Members;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Ids;
import org.tsumugi.shell.StoryClock;
import org.tsumugi.teams.TeamDraft;
import org.tsumugi.teams.TeamId;
import org.tsumugi.teams.TeamKind;
import org.tsumugi.teams.TeamRole;
import org.tsumugi.teams.Teams;

@PortalTest
class PlansTests {

    @Autowired
    Plans plans;

    @Autowired
    Sender sender;

    @Autowired
    Drafts drafts;

    @Autowired
    Threads threads;

    @Autowired
    Teams teams;

    @Autowired
    Members members;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private Actor owner;
    private Actor writer;
    private TeamId team;

    @BeforeEach
    void aTeam() {
        owner = Someone.member(members);
        writer = Someone.member(members);
        team = owner.act(() -> {
            TeamId founded = teams.found(new TeamDraft("組", TeamKind.INVITE, ""));
            teams.admit(founded, writer.id(), TeamRole.MEMBER);
            return founded;
        });
    }

    private NewThread notice(String text) {
        return new NewThread(team, PostKind.NOTICE, "あすの集まり", false, Optional.empty(), FeedSamples.post(text));
    }

    private PlanId planned(NewThread thread, Instant at) {
        return writer.act(() -> plans.plan(thread, at));
    }

    /// Its time has come meanwhile.
    private PlanId due(NewThread thread) {
        Instant before = clock.instant().minus(Duration.ofHours(1));
        return StoryClock.at(before, () -> planned(thread, before.plusSeconds(60)));
    }

    private List<ThreadLine> posted() {
        return owner.act(() -> threads.feed(FeedFilter.of(team), Optional.empty()))
                .items();
    }

    private Plan mine() {
        return writer.act(plans::mine).getFirst();
    }

    @Test
    void aPlannedPostIsMineAloneUntilItsTime() {
        Instant at = clock.instant().plus(Duration.ofDays(2));
        PlanId id = planned(notice("十時からです"), at);
        sender.send();
        assertThat(posted()).isEmpty();
        assertThat(mine().id()).isEqualTo(id);
        assertThat(mine().sendAt().orElseThrow()).isCloseTo(at, within());
        assertThat(owner.act(plans::mine)).isEmpty();
        assertThatThrownBy(() -> owner.act(() -> plans.cancel(id))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> owner.act(() -> plans.takeBack(id))).isInstanceOf(AccessDeniedException.class);
    }

    private static TemporalUnitOffset within() {
        return new TemporalUnitWithinOffset(1, ChronoUnit.SECONDS);
    }

    @Test
    void whenItsTimeHasComeItIsPostedOnceHoweverManyNodesLook() throws Exception {
        for (int i = 0; i < 5; i++) {
            due(notice("十時からです"));
        }
        List<Callable<Void>> nodes = Stream.<Callable<Void>>generate(() -> () -> {
                    sender.send();
                    return null;
                })
                .limit(4)
                .toList();
        try (var pool = Executors.newFixedThreadPool(4)) {
            for (var node : pool.invokeAll(nodes)) {
                node.get();
            }
        }
        sender.send();
        assertThat(posted()).hasSize(5).allMatch(line -> line.posts() == 1);
        assertThat(posted().getFirst().writer().id()).isEqualTo(writer.id());
        assertThat(writer.act(plans::mine)).isEmpty();
        assertThat(jdbc.sql("select count(*) from trail.entry where actor = :me and act = 'Threads.start'")
                        .param("me", writer.id().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(5);
    }

    @Test
    void planningTwiceIsPlanningOnceAndPostingByHandBeforeLeavesNothingToPost() {
        NewThread thread = notice("十時からです");
        due(thread);
        due(thread);
        writer.act(() -> threads.start(thread));
        sender.send();
        assertThat(posted()).hasSize(1);
        assertThat(writer.act(plans::mine)).isEmpty();
    }

    @Test
    void whoLeftTheTeamPostsNothingAndKeepsWhatTheyWrote() {
        due(notice("十時からです"));
        writer.act(() -> teams.leave(team));
        sender.send();
        assertThat(posted()).isEmpty();
        assertThat(mine().problem()).contains(PlanProblem.NOT_IN_TEAM);
        assertThat(mine().sendAt()).isEmpty();
        assertThat(mine().draft().text()).isEqualTo("十時からです");
        assertThat(mine().teamName()).as("no longer theirs to know").isEmpty();
    }

    @Test
    void whoMayNotComeInPostsNothing() {
        due(notice("十時からです"));
        jdbc.sql("update members.member set active = false where id = :writer")
                .param("writer", writer.id().value())
                .update();
        sender.send();
        assertThat(posted()).isEmpty();
        assertThat(mine().problem()).contains(PlanProblem.AWAY);
    }

    @Test
    void theGuardLooksWhenItIsPlannedAndWhenItIsPosted() {
        assertThatThrownBy(() -> due(notice("鶴巻さんの熱が下がりません"))).isInstanceOf(TellsTooMuch.class);
        PlanId id = due(notice("十時からです"));
        jdbc.sql("update feed.draft set text = '鶴巻さんの熱が下がりません' where token = :token")
                .param("token", id.value())
                .update();
        sender.send();
        assertThat(posted()).isEmpty();
        assertThat(mine().problem()).contains(PlanProblem.TELLS);
        due(new NewThread(
                team,
                PostKind.NOTICE,
                "あすの集まり",
                false,
                Optional.empty(),
                new NewPost(Ids.next(), "鶴巻さんの熱が下がりません", List.of(), true)));
        sender.send();
        assertThat(posted()).as("its writer stated that no patient is named").hasSize(1);
    }

    @Test
    void aPlanIsTakenBackToADraftToBeChangedOrCancelled() {
        PlanId id = planned(notice("十時からです"), clock.instant().plus(Duration.ofDays(1)));
        writer.act(() -> plans.takeBack(id));
        Draft back = writer.act(() -> drafts.find(Drafts.NEW_THREAD)).orElseThrow();
        assertThat(back.text()).isEqualTo("十時からです");
        assertThat(writer.act(plans::mine)).isEmpty();
        PlanId other = planned(
                new NewThread(
                        team,
                        PostKind.NOTICE,
                        "あすの集まり",
                        false,
                        Optional.empty(),
                        new NewPost(back.token(), "十一時からです", List.of())),
                clock.instant().plus(Duration.ofDays(1)));
        assertThat(writer.act(() -> drafts.find(Drafts.NEW_THREAD)))
                .as("what was planned is no draft any more")
                .isEmpty();
        writer.act(() -> plans.cancel(other));
        assertThat(writer.act(plans::mine)).isEmpty();
        assertThatThrownBy(() -> writer.act(() -> plans.cancel(other))).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aTimeThatIsOverOrFarOffIsRefusedAndSoAreTooMany() {
        Instant now = clock.instant();
        assertThatThrownBy(() -> planned(notice("文"), now.minusSeconds(60))).hasMessage("feed.refused.send-time");
        assertThatThrownBy(() -> planned(notice("文"), now.plus(Duration.ofDays(91))))
                .hasMessage("feed.refused.send-time");
        assertThatThrownBy(() -> Someone.member(members).act(() -> plans.plan(notice("文"), now.plusSeconds(600))))
                .isInstanceOf(AccessDeniedException.class);
        IntStream.range(0, Plans.WAITING_MAX).forEach(i -> planned(notice("文"), now.plus(Duration.ofDays(1))));
        assertThatThrownBy(() -> planned(notice("文"), now.plus(Duration.ofDays(1))))
                .hasMessage("feed.refused.too-many-planned");
    }

    @Test
    void whatIsDueBeforeItWouldBePostedIsRefused() {
        Instant due = clock.instant().plus(Duration.ofHours(2));
        NewThread request = new NewThread(
                team,
                PostKind.REQUEST,
                "椅子を運ぶ人",
                false,
                Optional.empty(),
                FeedSamples.post("二人お願いします"),
                Optional.of(due),
                Optional.empty());
        assertThatThrownBy(() -> planned(request, due)).hasMessage("feed.refused.needed-by-over");
        planned(request, due.minusSeconds(60));
        assertThat(mine().draft().neededBy()).isPresent();
    }

    @Test
    void whatWasNotPostedIsCountedForItsWriterUntilItIsTakenBack() {
        PlanId id = due(notice("十時からです"));
        writer.act(() -> teams.leave(team));
        assertThat(writer.act(plans::failed)).isZero();
        sender.send();
        assertThat(writer.act(plans::failed)).isOne();
        assertThat(owner.act(plans::failed)).isZero();
        writer.act(() -> plans.takeBack(id));
        assertThat(writer.act(plans::failed)).isZero();
    }
}
