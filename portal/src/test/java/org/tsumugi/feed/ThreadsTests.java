package org.tsumugi.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.tsumugi.PortalTest;
import org.tsumugi.Someone;
import org.tsumugi.members.Members;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Refused;
import org.tsumugi.shared.Role;
import org.tsumugi.teams.TeamDraft;
import org.tsumugi.teams.TeamId;
import org.tsumugi.teams.TeamKind;
import org.tsumugi.teams.Teams;

@PortalTest
class ThreadsTests {

    @Autowired
    Threads threads;

    @Autowired
    Teams teams;

    @Autowired
    Members members;

    Actor author;
    Actor colleague;
    Actor stranger;
    TeamId team;

    @BeforeEach
    void aTeamOfTwo() {
        author = Someone.member(members);
        colleague = Someone.member(members);
        stranger = Someone.member(members);
        team = author.act(() -> teams.found(new TeamDraft("組", TeamKind.OPEN, "")));
        colleague.act(() -> teams.join(team));
    }

    static NewPost post(String text) {
        return new NewPost(UUID.randomUUID(), text, List.of());
    }

    ThreadId started(String title) {
        return author.act(() ->
                threads.start(new NewThread(team, PostKind.NOTICE, title, false, Optional.empty(), post("はじめの一言"))));
    }

    @Test
    void aThreadIsReadByItsTeam() {
        ThreadId thread = started("冬の道");
        ThreadPage page = colleague.act(() -> threads.open(thread)).orElseThrow();
        assertThat(page.head().title()).isEqualTo("冬の道");
        assertThat(page.posts()).extracting(Post::text).containsExactly("はじめの一言");
    }

    @Test
    void aStrangerGetsNothing() {
        ThreadId thread = started("秘密");
        assertThat(stranger.act(() -> threads.open(thread))).isEmpty();
        assertThat(stranger.act(() -> threads.feed(FeedFilter.EVERYTHING, Optional.empty()))
                        .items())
                .isEmpty();
        assertThat(stranger.act(() -> threads.feed(FeedFilter.of(team), Optional.empty()))
                        .items())
                .isEmpty();
        assertThatThrownBy(() -> stranger.act(() -> threads.reply(thread, post("入れて"))))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> stranger.act(() ->
                        threads.start(new NewThread(team, PostKind.NOTICE, "題", false, Optional.empty(), post("本文")))))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void anAdministratorReadsNoContent() {
        Actor administrator = Someone.with(members, Role.ADMINISTRATOR);
        ThreadId thread = started("題");
        assertThatThrownBy(() -> administrator.act(() -> threads.open(thread)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void theSameTokenPostsOnce() {
        ThreadId thread = started("二度押し");
        NewPost reply = post("返事");
        PostId first = colleague.act(() -> threads.reply(thread, reply));
        PostId second = colleague.act(() -> threads.reply(thread, reply));
        assertThat(second).isEqualTo(first);
        assertThat(author.act(() -> threads.open(thread)).orElseThrow().posts()).hasSize(2);
    }

    @Test
    void theSameTokenStartsOneThread() {
        NewThread thread = new NewThread(team, PostKind.NOTICE, "一度だけ", false, Optional.empty(), post("本文"));
        ThreadId first = author.act(() -> threads.start(thread));
        assertThat(author.act(() -> threads.start(thread))).isEqualTo(first);
    }

    @Test
    void twoTriesAtOnceWithOneTokenStartOneThread() throws Exception {
        for (int i = 0; i < 10; i++) {
            NewThread thread = new NewThread(team, PostKind.NOTICE, "同時に" + i, false, Optional.empty(), post("本文"));
            Callable<ThreadId> start = () -> author.act(() -> threads.start(thread));
            try (var pool = Executors.newFixedThreadPool(2)) {
                var both = pool.invokeAll(List.of(start, start));
                assertThat(both.getFirst().get()).isEqualTo(both.getLast().get());
            }
        }
        assertThat(author.act(() -> threads.feed(FeedFilter.of(team), Optional.empty()))
                        .items())
                .hasSize(10)
                .allMatch(line -> line.posts() == 1);
    }

    @Test
    void repliesAtOnceKeepOneOrderWithoutGap() throws Exception {
        ThreadId thread = started("同時");
        try (var pool = Executors.newFixedThreadPool(8)) {
            List<Callable<PostId>> replies = IntStream.range(0, 40)
                    .mapToObj(i -> (Callable<PostId>) () ->
                            (i % 2 == 0 ? author : colleague).act(() -> threads.reply(thread, post("返事" + i))))
                    .toList();
            for (var done : pool.invokeAll(replies)) {
                done.get();
            }
        }
        assertThat(author.act(() -> threads.open(thread, 1)).orElseThrow().posts())
                .extracting(Post::position)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 41).boxed().toList());
    }

    @Test
    void whatOthersPostIsUnreadUntilItWasOnTheScreen() {
        ThreadId thread = started("未読");
        assertThat(line(colleague, thread).unread()).isEqualTo(1);
        colleague.act(() -> threads.read(thread, 1));
        assertThat(line(colleague, thread).unread()).isZero();
        author.act(() -> threads.reply(thread, post("続き")));
        assertThat(line(colleague, thread).unread()).isEqualTo(1);
        assertThat(line(author, thread).unread()).isZero();
    }

    @Test
    void readingNeverGoesBack() {
        ThreadId thread = started("戻らない");
        author.act(() -> threads.reply(thread, post("二つ目")));
        colleague.act(() -> threads.read(thread, 2));
        colleague.act(() -> threads.read(thread, 1));
        assertThat(line(colleague, thread).unread()).isZero();
    }

    @Test
    void aLongThreadOpensALittleBeforeTheFirstUnreadPost() {
        ThreadId thread = started("長い話");
        IntStream.range(0, 80).forEach(i -> author.act(() -> threads.reply(thread, post("返事" + i))));
        colleague.act(() -> threads.read(thread, 40));
        ThreadPage page = colleague.act(() -> threads.open(thread)).orElseThrow();
        assertThat(page.posts().getFirst().position()).isEqualTo(39);
        assertThat(page.hasEarlier()).isTrue();
    }

    @Test
    void aFeedGoesOnWhereItStoppedWithoutRepeating() {
        List<ThreadId> all =
                IntStream.range(0, 25).mapToObj(i -> started("話" + i)).toList();
        var first = colleague.act(() -> threads.feed(FeedFilter.of(team), Optional.empty()));
        var second = colleague.act(() -> threads.feed(FeedFilter.of(team), first.next()));
        assertThat(first.items()).hasSize(20);
        assertThat(second.items()).hasSize(5);
        assertThat(second.next()).isEmpty();
        assertThat(java.util.stream.Stream.concat(first.items().stream(), second.items().stream())
                        .map(ThreadLine::id))
                .containsExactlyElementsOf(all.reversed());
    }

    @Test
    void anEmptyPostIsRefusedWithASentence() {
        assertThatThrownBy(() -> post("  "))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.words()).isEqualTo("feed.refused.text-missing"));
    }

    private ThreadLine line(Actor reader, ThreadId thread) {
        return reader.act(() -> threads.feed(FeedFilter.of(team), Optional.empty())).items().stream()
                .filter(line -> line.id().equals(thread))
                .findFirst()
                .orElseThrow();
    }
}
