package org.tsumugi.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tsumugi.PortalTest;
import org.tsumugi.Someone;
import org.tsumugi.feed.acknowledgements.Acknowledgements;
import org.tsumugi.feed.drafts.Draft;
import org.tsumugi.feed.drafts.Drafts;
import org.tsumugi.members.Members;
import org.tsumugi.shared.Actor;
import org.tsumugi.teams.TeamDraft;
import org.tsumugi.teams.TeamId;
import org.tsumugi.teams.TeamKind;
import org.tsumugi.teams.TeamRole;
import org.tsumugi.teams.Teams;

/// A thousand tries, whatever goes wrong between a finger and the database: each written thing is there exactly once.
@PortalTest
@Timeout(60)
class ExactlyOnceTests {

    private static final int TRIES = 1_000;
    private static final int EACH = 10;
    private static final int HANDS = 8;

    @Autowired
    Threads threads;

    @Autowired
    Acknowledgements acknowledgements;

    @Autowired
    Drafts drafts;

    @Autowired
    Teams teams;

    @Autowired
    Members members;

    @Autowired
    JdbcClient jdbc;

    Actor author;
    Actor colleague;
    TeamId team;

    @BeforeEach
    void aTeamOfTwo() {
        author = Someone.member(members);
        colleague = Someone.member(members);
        team = author.act(() -> teams.found(new TeamDraft("組", TeamKind.HIDDEN, "")));
        author.act(() -> teams.admit(team, colleague.id(), TeamRole.MEMBER));
    }

    private static NewPost post(UUID token) {
        return new NewPost(token, "除雪の予定です", List.of());
    }

    private NewThread thread(UUID token) {
        return new NewThread(team, PostKind.NOTICE, "冬の道", true, Optional.empty(), post(token));
    }

    /// All tries of all tokens in no order, by several hands at the same time.
    private <T> List<T> tries(List<Callable<T>> tries) throws Exception {
        List<Callable<T>> shuffled = new ArrayList<>(tries);
        Collections.shuffle(shuffled);
        try (var hands = Executors.newFixedThreadPool(HANDS)) {
            List<T> answers = new ArrayList<>();
            for (Future<T> answer : hands.invokeAll(shuffled)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }

    private long rows(String sql) {
        return jdbc.sql(sql).param("team", team.value()).query(Long.class).single();
    }

    @Test
    void aThousandTriesToStartAHundredThreadsStartAHundred() throws Exception {
        List<Callable<ThreadId>> all = new ArrayList<>();
        IntStream.range(0, TRIES / EACH).forEach(i -> {
            NewThread thread = thread(UUID.randomUUID());
            all.addAll(Collections.nCopies(EACH, () -> author.act(() -> threads.start(thread))));
        });
        Set<ThreadId> answered = new HashSet<>(tries(all));
        assertThat(answered).hasSize(TRIES / EACH);
        assertThat(rows("select count(*) from feed.thread where team = :team")).isEqualTo(TRIES / EACH);
        assertThat(
                        rows(
                                "select count(*) from feed.post join feed.thread on thread.id = post.thread where team = :team"))
                .isEqualTo(TRIES / EACH);
    }

    @Test
    void aThousandTriesToReplyAHundredTimesReplyAHundredTimesInOneOrderWithoutAGap() throws Exception {
        ThreadId thread = author.act(() -> threads.start(thread(UUID.randomUUID())));
        List<Callable<PostId>> all = new ArrayList<>();
        IntStream.range(0, TRIES / EACH).forEach(i -> {
            NewPost reply = post(UUID.randomUUID());
            all.addAll(Collections.nCopies(EACH, () -> colleague.act(() -> threads.reply(thread, reply))));
        });
        Set<PostId> answered = new HashSet<>(tries(all));
        assertThat(answered).hasSize(TRIES / EACH);
        assertThat(jdbc.sql("select position from feed.post where thread = :thread order by position")
                        .param("thread", thread.value())
                        .query(Integer.class)
                        .list())
                .isEqualTo(IntStream.rangeClosed(1, TRIES / EACH + 1).boxed().toList());
    }

    @Test
    void aThousandTapsConfirmOnce() throws Exception {
        ThreadId thread = author.act(() -> threads.start(thread(UUID.randomUUID())));
        tries(Collections.nCopies(
                TRIES,
                () -> colleague.act(() -> {
                    acknowledgements.confirm(thread);
                    return thread;
                })));
        assertThat(rows("select count(*) from feed.acknowledgement"
                        + " join feed.thread on thread.id = acknowledgement.thread where team = :team"))
                .isEqualTo(1);
    }

    @Test
    void otherWordsUnderASpentTokenAreRefusedAndNotSwallowed() {
        ThreadId thread = author.act(() -> threads.start(thread(UUID.randomUUID())));
        UUID token = UUID.randomUUID();
        colleague.act(() -> threads.reply(thread, new NewPost(token, "電話から送りました", List.of())));
        assertThatThrownBy(() ->
                        colleague.act(() -> threads.reply(thread, new NewPost(token, "机で書き直した別の文です", List.of()))))
                .isInstanceOf(SentAlready.class);
    }

    @Test
    void aReplyThatStandsIsAnsweredForThoughTheQuestionWasClosedMeanwhile() {
        ThreadId question = author.act(() -> threads.start(
                new NewThread(team, PostKind.QUESTION, "休日の窓口", false, Optional.empty(), post(UUID.randomUUID()))));
        NewPost reply = post(UUID.randomUUID());
        PostId first = colleague.act(() -> threads.reply(question, reply));
        author.act(() -> threads.closed(question));
        assertThat(colleague.act(() -> threads.reply(question, reply))).isEqualTo(first);
    }

    @Test
    void twoTabsThatBothSendTheSameDraftPostItOnce() {
        UUID token = UUID.randomUUID();
        author.act(() -> drafts.keep(
                Drafts.NEW_THREAD,
                new Draft(
                        token,
                        "冬の道",
                        "除雪の予定です",
                        PostKind.NOTICE,
                        List.of(),
                        Optional.of(team),
                        false,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty())));
        Draft inOneTab = author.act(() -> drafts.find(Drafts.NEW_THREAD)).orElseThrow();
        Draft inTheOther = author.act(() -> drafts.find(Drafts.NEW_THREAD)).orElseThrow();
        ThreadId first = author.act(() -> threads.start(thread(inOneTab.token())));
        ThreadId second = author.act(() -> threads.start(thread(inTheOther.token())));
        assertThat(second).isEqualTo(first);
        assertThat(rows("select count(*) from feed.thread where team = :team")).isEqualTo(1);
    }
}
