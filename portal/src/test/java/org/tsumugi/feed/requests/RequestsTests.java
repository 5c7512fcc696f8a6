package org.tsumugi.feed.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.tsumugi.PortalTest;
import org.tsumugi.Someone;
import org.tsumugi.feed.FeedFilter;
import org.tsumugi.feed.FeedFilter.Only;
import org.tsumugi.feed.FeedSamples;
import org.tsumugi.feed.NewThread;
import org.tsumugi.feed.PostId;
import org.tsumugi.feed.PostKind;
import org.tsumugi.feed.Posts;
import org.tsumugi.feed.Request;
import org.tsumugi.feed.RequestState;
import org.tsumugi.feed.ThreadId;
import org.tsumugi.feed.ThreadLine;
import org.tsumugi.feed.Threads;
import org.tsumugi.members.Members;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Refused;
import org.tsumugi.teams.TeamDraft;
import org.tsumugi.teams.TeamId;
import org.tsumugi.teams.TeamKind;
import org.tsumugi.teams.Teams;

@PortalTest
class RequestsTests {

    private static final Instant DUE = Instant.parse("2030-03-01T00:00:00Z");

    @Autowired
    Requests requests;

    @Autowired
    Threads threads;

    @Autowired
    Posts posts;

    @Autowired
    Teams teams;

    @Autowired
    Members members;

    private Actor author;
    private Actor nurse;
    private Actor other;
    private Actor stranger;
    private TeamId team;
    private ThreadId thread;

    @BeforeEach
    void aRequest() {
        author = Someone.member(members);
        nurse = Someone.member(members);
        other = Someone.member(members);
        stranger = Someone.member(members);
        team = author.act(() -> teams.found(new TeamDraft("組", TeamKind.OPEN, "")));
        List.of(nurse, other).forEach(one -> one.act(() -> teams.join(team)));
        thread = started(PostKind.REQUEST);
    }

    private ThreadId started(PostKind kind) {
        return author.act(() -> threads.start(new NewThread(
                team,
                kind,
                "椅子を運ぶ人",
                false,
                Optional.empty(),
                FeedSamples.post("二人お願いします"),
                Optional.of(DUE),
                Optional.empty())));
    }

    private Request seenBy(Actor who) {
        Request inTheThread = who.act(() -> threads.open(thread))
                .orElseThrow()
                .head()
                .request()
                .orElseThrow();
        Request inTheFeed = line(who).request().orElseThrow();
        assertThat(inTheFeed).isEqualTo(inTheThread);
        return inTheThread;
    }

    private ThreadLine line(Actor who) {
        return who.act(() -> threads.feed(FeedFilter.of(team), Optional.empty())).items().stream()
                .filter(one -> one.id().equals(thread))
                .findFirst()
                .orElseThrow();
    }

    private boolean isAmongTheOpen(Actor who) {
        return who.act(() -> threads.feed(FeedFilter.of(Only.OPEN_REQUESTS), Optional.empty())).items().stream()
                .anyMatch(one -> one.id().equals(thread));
    }

    @Test
    void aRequestIsOpenThenTakenThenDone() {
        assertThat(seenBy(other).state()).isEqualTo(RequestState.OPEN);
        assertThat(seenBy(other).dueAt()).contains(DUE);
        nurse.act(() -> requests.take(thread));
        assertThat(seenBy(other).isTakenBy(nurse.id())).isTrue();
        assertThat(seenBy(other).takerName()).isEqualTo(nurse.name());
        assertThat(isAmongTheOpen(other)).isTrue();
        nurse.act(() -> requests.done(thread));
        assertThat(seenBy(other).state()).isEqualTo(RequestState.DONE);
        assertThat(seenBy(other).enderName()).isEqualTo(nurse.name());
        assertThat(isAmongTheOpen(other)).isFalse();
    }

    @Test
    void whatWasNotDoneAfterAllIsSeenToAgainByWhoHadTakenIt() {
        assertThatThrownBy(() -> author.act(() -> requests.notDone(thread))).hasMessage("feed.refused.not-done");
        nurse.act(() -> requests.take(thread));
        nurse.act(() -> requests.done(thread));
        assertThatThrownBy(() -> other.act(() -> requests.notDone(thread))).isInstanceOf(AccessDeniedException.class);
        nurse.act(() -> requests.notDone(thread));
        assertThat(seenBy(other).isTakenBy(nurse.id())).isTrue();
        assertThat(seenBy(other).state()).isEqualTo(RequestState.TAKEN);
        assertThat(seenBy(other).enderName()).isEmpty();
        nurse.act(() -> requests.giveBack(thread));
        author.act(() -> requests.done(thread));
        author.act(() -> requests.notDone(thread));
        assertThat(seenBy(other).state()).as("nobody had taken it").isEqualTo(RequestState.OPEN);
    }

    @Test
    void whatWasDoneIsNotBroughtBackOnceItsPostWasWithdrawn() {
        nurse.act(() -> requests.take(thread));
        nurse.act(() -> requests.done(thread));
        PostId first = author.act(
                () -> threads.open(thread).orElseThrow().posts().getFirst().id());
        author.act(() -> posts.withdraw(first));
        assertThatThrownBy(() -> nurse.act(() -> requests.notDone(thread))).isInstanceOf(Refused.class);
        assertThat(isAmongTheOpen(other)).isFalse();
    }

    @Test
    void itIsLateAfterItsTimeUntilItIsDone() {
        assertThat(seenBy(other).isOverdue(DUE)).isFalse();
        assertThat(seenBy(other).isOverdue(DUE.plusSeconds(1))).isTrue();
        author.act(() -> requests.done(thread));
        assertThat(seenBy(other).isOverdue(DUE.plusSeconds(1))).isFalse();
    }

    @Test
    void ofManyWhoTakeItAtOnceOneHasItAndTheOthersHearWho() throws Exception {
        for (int round = 0; round < 10; round++) {
            thread = started(PostKind.REQUEST);
            List<Actor> all = List.of(nurse, other);
            List<Callable<ThreadId>> tries = IntStream.range(0, 2)
                    .mapToObj(i -> (Callable<ThreadId>) () -> all.get(i).act(() -> requests.take(thread)))
                    .toList();
            int taken = 0;
            try (var pool = Executors.newFixedThreadPool(2)) {
                for (Future<ThreadId> one : pool.invokeAll(tries)) {
                    try {
                        one.get();
                        taken++;
                    } catch (ExecutionException late) {
                        assertThat(late.getCause())
                                .isInstanceOfSatisfying(
                                        Refused.class,
                                        refused -> assertThat(refused.values())
                                                .containsExactly(seenBy(author).takerName()));
                    }
                }
            }
            assertThat(taken).isOne();
        }
    }

    @Test
    void whoTookItGivesItBackAndWhoAskedTakesItFromThem() {
        nurse.act(() -> requests.take(thread));
        assertThatThrownBy(() -> other.act(() -> requests.giveBack(thread))).isInstanceOf(AccessDeniedException.class);
        nurse.act(() -> requests.giveBack(thread));
        other.act(() -> requests.take(thread));
        author.act(() -> requests.giveBack(thread));
        assertThat(seenBy(nurse).state()).isEqualTo(RequestState.OPEN);
        assertThat(seenBy(nurse).taker()).isEmpty();
    }

    @Test
    void onlyWhoAskedOrTookItSaysThatItIsDoneAndOnlyWhoAskedWithdraws() {
        assertThatThrownBy(() -> nurse.act(() -> requests.done(thread))).isInstanceOf(AccessDeniedException.class);
        nurse.act(() -> requests.take(thread));
        assertThatThrownBy(() -> nurse.act(() -> requests.withdraw(thread))).isInstanceOf(AccessDeniedException.class);
        author.act(() -> requests.withdraw(thread));
        assertThat(seenBy(nurse).state()).isEqualTo(RequestState.WITHDRAWN);
        assertThatThrownBy(() -> nurse.act(() -> requests.done(thread))).hasMessage("feed.refused.request-ended");
        assertThatThrownBy(() -> other.act(() -> requests.take(thread))).hasMessage("feed.refused.request-ended");
    }

    @Test
    void aStrangerTakesNothingAndWhoLeftNothingAnyMore() {
        nurse.act(() -> requests.take(thread));
        nurse.act(() -> teams.leave(team));
        for (Actor who : List.of(stranger, nurse)) {
            assertThatThrownBy(() -> who.act(() -> requests.take(thread))).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> who.act(() -> requests.done(thread))).isInstanceOf(AccessDeniedException.class);
        }
        assertThatThrownBy(() -> author.act(() -> requests.take(thread))).isInstanceOf(AccessDeniedException.class);
        ThreadId notice = started(PostKind.NOTICE);
        assertThatThrownBy(() -> other.act(() -> requests.take(notice))).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aClosedQuestionIsReadAndTakesNoAnswersUntilItIsOpenedAgain() {
        ThreadId question = started(PostKind.QUESTION);
        assertThatThrownBy(() -> nurse.act(() -> threads.closed(question))).isInstanceOf(AccessDeniedException.class);
        author.act(() -> threads.closed(question));
        assertThat(nurse.act(() -> threads.open(question)).orElseThrow().head().closed())
                .isTrue();
        assertThatThrownBy(() -> nurse.act(() -> threads.reply(question, FeedSamples.post("もう一つ"))))
                .hasMessage("feed.refused.closed");
        author.act(() -> threads.closed(question));
        nurse.act(() -> threads.reply(question, FeedSamples.post("もう一つ")));
        ThreadId notice = started(PostKind.NOTICE);
        assertThatThrownBy(() -> author.act(() -> threads.closed(notice))).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whatShouldBeDoneBeforeItIsAskedForIsRefused() {
        assertThatThrownBy(
                        () -> author.act(() -> threads.start(dueAt(Instant.now().minusSeconds(60)))))
                .hasMessage("feed.refused.needed-by-over");
        assertThat(seenBy(other).dueAt()).contains(DUE);
    }

    private NewThread dueAt(Instant due) {
        return new NewThread(
                team,
                PostKind.REQUEST,
                "椅子を運ぶ人",
                false,
                Optional.empty(),
                FeedSamples.post("二人お願いします"),
                Optional.of(due),
                Optional.empty());
    }

    @Test
    void whoAskedSaysAnewByWhenAndNobodyElseDoes() {
        Instant later = DUE.plusSeconds(86_400);
        author.act(() -> requests.moveDue(thread, Optional.of(later)));
        assertThat(seenBy(nurse).dueAt()).contains(later);
        author.act(() -> requests.moveDue(thread, Optional.empty()));
        assertThat(seenBy(nurse).dueAt()).isEmpty();
        Optional<Instant> over = Optional.of(Instant.now().minusSeconds(60));
        assertThatThrownBy(() -> author.act(() -> requests.moveDue(thread, over)))
                .hasMessage("feed.refused.due-over");
        nurse.act(() -> requests.take(thread));
        for (Actor who : List.of(nurse, stranger)) {
            assertThatThrownBy(() -> who.act(() -> requests.moveDue(thread, Optional.of(later))))
                    .isInstanceOf(AccessDeniedException.class);
        }
        nurse.act(() -> requests.done(thread));
        assertThatThrownBy(() -> author.act(() -> requests.moveDue(thread, Optional.of(later))))
                .hasMessage("feed.refused.request-ended");
    }
}
