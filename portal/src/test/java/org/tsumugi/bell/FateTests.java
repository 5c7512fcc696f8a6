package org.tsumugi.bell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tsumugi.PortalTest;
import org.tsumugi.Someone;
import org.tsumugi.feed.FeedSamples;
import org.tsumugi.feed.Following;
import org.tsumugi.feed.NewPost;
import org.tsumugi.feed.NewThread;
import org.tsumugi.feed.PostId;
import org.tsumugi.feed.PostKind;
import org.tsumugi.feed.Posts;
import org.tsumugi.feed.ThreadId;
import org.tsumugi.feed.Threads;
import org.tsumugi.feed.following.FollowedThreads;
import org.tsumugi.feed.moderation.Moderation;
import org.tsumugi.feed.requests.Requests;
import org.tsumugi.members.Members;
import org.tsumugi.shared.Actor;
import org.tsumugi.teams.Leading;
import org.tsumugi.teams.TeamRole;
import org.tsumugi.teams.Teams;

/// What becomes of a post calls whom it concerns.
@PortalTest
class FateTests {

    @Autowired
    Bell bell;

    @Autowired
    Threads threads;

    @Autowired
    Posts posts;

    @Autowired
    FollowedThreads following;

    @Autowired
    Moderation moderation;

    @Autowired
    Requests requests;

    @Autowired
    Teams teams;

    @Autowired
    Leading leading;

    @Autowired
    Members members;

    Actor author;
    Actor nurse;
    Actor colleague;
    Callers team;

    @BeforeEach
    void aTeam() {
        author = Someone.member(members);
        nurse = Someone.member(members);
        colleague = Someone.member(members);
        team = Callers.of(teams, threads, author, nurse, colleague);
    }

    private List<CallLine> lines(Actor reader) {
        return reader.act(() -> bell.lines(Optional.empty())).items();
    }

    private int fresh(Actor reader) {
        return reader.act(bell::fresh);
    }

    private PostId says(Actor writer, ThreadId thread, String text) {
        return writer.act(() -> threads.reply(thread, new NewPost(UUID.randomUUID(), text, List.of(), true)));
    }

    @Test
    void aReportCallsThoseWhoLeadTheTeamUntilOneOfThemHasLooked() {
        Actor moderator = Someone.member(members);
        author.act(() -> leading.invite(team.team(), moderator.id(), TeamRole.MODERATOR, Optional.empty()));
        ThreadId thread = team.starts(PostKind.NOTICE, false, "はじめ");
        PostId post = says(nurse, thread, "言いすぎ");
        author.act(() -> threads.read(thread, 2));
        colleague.act(() -> moderation.report(post, "きつい言い方です"));
        for (Actor leader : List.of(author, moderator)) {
            assertThat(lines(leader))
                    .extracting(CallLine::kind, CallLine::fresh)
                    .containsExactly(tuple(CallKind.REPORTED, 1));
        }
        assertThat(fresh(nurse)).isZero();
        assertThat(fresh(colleague)).isZero();
        assertThat(moderator.act(moderation::waiting))
                .singleElement()
                .satisfies(waiting -> assertThat(waiting.posts()).isOne());
        assertThat(nurse.act(moderation::waiting)).isEmpty();
        moderator.act(() -> moderation.leave(post));
        assertThat(fresh(author)).isZero();
        assertThat(lines(moderator)).isEmpty();
        assertThat(moderator.act(moderation::waiting)).isEmpty();
    }

    @Test
    void whatBecomesOfARequestCallsWhoAskedAndWhoSeesToItButNotWhoDidIt() {
        ThreadId thread = team.starts(PostKind.REQUEST, false, "お願い");
        List.of(nurse, colleague).forEach(reader -> reader.act(bell::allSeen));
        nurse.act(() -> requests.take(thread));
        assertThat(lines(author)).singleElement().satisfies(line -> {
            assertThat(line.kind()).isEqualTo(CallKind.TAKEN);
            assertThat(line.by().orElseThrow().id()).as("who does it").isEqualTo(nurse.id());
        });
        assertThat(fresh(nurse)).isZero();
        assertThat(fresh(colleague)).isZero();

        author.act(() -> requests.moveDue(thread, Optional.of(Instant.now().plusSeconds(3600))));
        assertThat(lines(nurse).getFirst().kind()).isEqualTo(CallKind.DUE_MOVED);
        nurse.act(() -> requests.giveBack(thread));
        assertThat(lines(author).getFirst().kind()).isEqualTo(CallKind.REOPENED);
        nurse.act(() -> requests.take(thread));
        nurse.act(() -> requests.done(thread));
        assertThat(lines(author).getFirst().kind()).isEqualTo(CallKind.DONE);
        assertThat(fresh(author)).isOne();
        assertThat(fresh(colleague)).isZero();
        author.act(() -> requests.notDone(thread));
        assertThat(lines(nurse).getFirst().kind()).isEqualTo(CallKind.NOT_DONE);
    }

    @Test
    void aHiddenPostKeepsItsTitleForItsWriterAndForWhoLeadsTheTeamAndNotWhoHidIt() {
        ThreadId thread = nurse.act(() -> threads.start(
                new NewThread(team.team(), PostKind.NOTICE, "雪の朝", false, Optional.empty(), FeedSamples.post("本文"))));
        PostId first = nurse.act(
                () -> threads.open(thread).orElseThrow().posts().getFirst().id());
        colleague.act(() -> following.follow(thread, Following.FOLLOW));
        says(nurse, thread, "続き");
        author.act(() -> moderation.hide(first, "理由"));
        assertThat(lines(nurse)).singleElement().satisfies(line -> {
            assertThat(line.kind()).isEqualTo(CallKind.HIDDEN);
            assertThat(line.title()).isEqualTo("雪の朝");
            assertThat(line.by()).isEmpty();
        });
        assertThat(lines(colleague)).extracting(CallLine::title).containsExactly("");
    }

    @Test
    void whoSeesToARequestHearsThatItIsNotNeededAnyMore() {
        ThreadId thread = team.starts(PostKind.REQUEST, false, "お願い");
        nurse.act(() -> requests.take(thread));
        nurse.act(bell::allSeen);
        author.act(() -> requests.withdraw(thread));
        assertThat(lines(nurse))
                .extracting(CallLine::kind, CallLine::fresh)
                .containsExactly(tuple(CallKind.CALLED_OFF, 1));
    }

    @Test
    void aReportIsSaidBesideWhatCallsAnywayAndTakesNothingAwayWhenItIsSettled() {
        Actor moderator = Someone.member(members);
        author.act(() -> leading.invite(team.team(), moderator.id(), TeamRole.MODERATOR, Optional.empty()));
        ThreadId thread = team.starts(PostKind.NOTICE, false, "はじめ");
        moderator.act(() -> following.follow(thread, Following.FOLLOW));
        PostId post = says(nurse, thread, "@" + moderator.name() + " さん、言いすぎ");
        colleague.act(() -> moderation.report(post, "きつい言い方です"));
        assertThat(fresh(moderator)).isEqualTo(2);
        author.act(() -> moderation.leave(post));
        assertThat(fresh(moderator)).isOne();
        assertThat(lines(moderator)).extracting(CallLine::kind).containsExactly(CallKind.MENTION);
    }

    @Test
    void aReportCallsNeitherWhoReportedNorWhoLeadsNoMore() {
        Actor moderator = Someone.member(members);
        author.act(() -> leading.invite(team.team(), moderator.id(), TeamRole.MODERATOR, Optional.empty()));
        ThreadId thread = team.starts(PostKind.NOTICE, false, "はじめ");
        PostId post = says(nurse, thread, "言いすぎ");
        author.act(bell::allSeen);
        author.act(() -> moderation.report(post, "きつい言い方です"));
        assertThat(fresh(author)).isZero();
        assertThat(fresh(moderator)).isOne();
        author.act(() -> leading.appoint(team.team(), moderator.id(), TeamRole.MEMBER, Optional.empty()));
        assertThat(fresh(moderator)).isZero();
        assertThat(lines(moderator)).isEmpty();
    }

    @Test
    void whatBecomesOfARequestTakesNoOtherCallAway() {
        ThreadId thread = team.starts(PostKind.REQUEST, false, "@" + nurse.name() + " さん、お願い");
        nurse.act(() -> requests.take(thread));
        author.act(() -> requests.moveDue(thread, Optional.of(Instant.now().plusSeconds(3600))));
        assertThat(fresh(nurse)).as("called by name, and due at another time").isEqualTo(2);
    }

    @Test
    void whoSeesToARequestHearsThatItsPostWasTakenBack() {
        ThreadId thread = team.starts(PostKind.REQUEST, false, "お願い");
        nurse.act(() -> requests.take(thread));
        nurse.act(bell::allSeen);
        PostId first = author.act(
                () -> threads.open(thread).orElseThrow().posts().getFirst().id());
        author.act(() -> posts.withdraw(first));
        assertThat(lines(nurse))
                .extracting(CallLine::kind, CallLine::fresh, CallLine::title)
                .containsExactly(tuple(CallKind.CALLED_OFF, 1, ""));
        assertThat(fresh(colleague)).isZero();
    }

    @Test
    void whatIsNotNeededAnyMoreIsSaidOnceThoughItsPostGoesLater() {
        ThreadId thread = team.starts(PostKind.REQUEST, false, "お願い");
        nurse.act(() -> requests.take(thread));
        author.act(() -> requests.withdraw(thread));
        nurse.act(bell::allSeen);
        PostId first = author.act(
                () -> threads.open(thread).orElseThrow().posts().getFirst().id());
        author.act(() -> posts.withdraw(first));
        assertThat(fresh(nurse)).isZero();
    }

    @Test
    void whoLeadsATeamIsNotToldWhoReportedTheirOwnPostWhileAnybodyElseLeadsIt() {
        Actor moderator = Someone.member(members);
        ThreadId thread = team.starts(PostKind.NOTICE, false, "はじめ");
        PostId alone = says(author, thread, "言いすぎ");
        author.act(bell::allSeen);
        nurse.act(() -> moderation.report(alone, "きつい"));
        assertThat(fresh(author)).as("nobody else leads it").isOne();
        author.act(() -> leading.invite(team.team(), moderator.id(), TeamRole.MODERATOR, Optional.empty()));
        assertThat(fresh(author)).isZero();
        assertThat(author.act(() -> moderation.reports(team.team()))).isEmpty();
        assertThat(author.act(moderation::waiting)).isEmpty();
        PostId another = says(author, thread, "また言いすぎ");
        nurse.act(() -> moderation.report(another, "きつい"));
        assertThat(fresh(moderator)).isOne();
        assertThat(moderator.act(() -> moderation.reports(team.team()))).hasSize(2);
        assertThat(fresh(author)).isZero();
    }

    @Test
    void ofTwoWhoHideAPostTheFirstOnesReasonStaysAndItsWriterIsToldOnce() {
        Actor moderator = Someone.member(members);
        author.act(() -> leading.invite(team.team(), moderator.id(), TeamRole.MODERATOR, Optional.empty()));
        ThreadId thread = team.starts(PostKind.NOTICE, false, "はじめ");
        PostId post = says(nurse, thread, "言いすぎ");
        author.act(() -> moderation.hide(post, "はじめの理由"));
        nurse.act(bell::allSeen);
        moderator.act(() -> moderation.hide(post, "あとの理由"));
        assertThat(fresh(nurse)).isZero();
        assertThat(nurse.act(() -> threads.open(thread))
                        .orElseThrow()
                        .posts()
                        .getLast()
                        .reason())
                .isEqualTo("はじめの理由");
    }

    @Test
    void theSameTimeAgainCallsNobody() {
        ThreadId thread = team.starts(PostKind.REQUEST, false, "お願い");
        Optional<Instant> due = Optional.of(Instant.now().plusSeconds(3600).truncatedTo(ChronoUnit.MINUTES));
        author.act(() -> requests.moveDue(thread, due));
        nurse.act(() -> requests.take(thread));
        nurse.act(bell::allSeen);
        author.act(() -> requests.moveDue(thread, due));
        assertThat(fresh(nurse)).isZero();
    }
}
