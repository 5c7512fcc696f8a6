package org.tsumugi.feed.searching;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tsumugi.PortalTest;
import org.tsumugi.Someone;
import org.tsumugi.feed.PostEdit;
import org.tsumugi.feed.PostId;
import org.tsumugi.feed.PostKind;
import org.tsumugi.feed.Posts;
import org.tsumugi.feed.ThreadId;
import org.tsumugi.feed.Threads;
import org.tsumugi.feed.moderation.Moderation;
import org.tsumugi.feed.searching.FoundPosts.AnsweredBy;
import org.tsumugi.members.MemberCard;
import org.tsumugi.members.Members;
import org.tsumugi.search.SearchEngine;
import org.tsumugi.search.Snippet.Piece;
import org.tsumugi.shared.Actor;
import org.tsumugi.teams.Leading;
import org.tsumugi.teams.TeamDraft;
import org.tsumugi.teams.TeamId;
import org.tsumugi.teams.TeamKind;
import org.tsumugi.teams.Teams;

@PortalTest
class PostSearchTests {

    @Autowired
    PostSearch search;

    @Autowired
    PostIndex index;

    @Autowired
    PostSearchStore store;

    @Autowired
    Threads threads;

    @Autowired
    Posts posts;

    @Autowired
    Moderation moderation;

    @Autowired
    Teams teams;

    @Autowired
    Leading leading;

    @Autowired
    Members members;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    Actor author;
    Actor colleague;
    SearchedTeam searched;

    @BeforeEach
    void aTeamOfTwo() {
        author = Someone.member(members);
        colleague = Someone.member(members);
        TeamId team = author.act(() -> teams.found(new TeamDraft("組", TeamKind.OPEN, "")));
        colleague.act(() -> teams.join(team));
        searched = new SearchedTeam(threads, search, team);
    }

    private List<FoundPost> find(String text) {
        return searched.find(colleague, text);
    }

    private PostId first(ThreadId thread) {
        return author.act(() -> threads.open(thread))
                .orElseThrow()
                .posts()
                .getFirst()
                .id();
    }

    @Test
    void aPostIsFoundByItsTitleAndAReplyByItsOwnWordsMarked() {
        String title = SearchedTeam.word();
        String said = SearchedTeam.word();
        ThreadId thread = searched.start(author, PostKind.QUESTION, title + "の道", "はじめに");
        searched.reply(author, thread, "**除雪**は" + said + "へ電話で");
        searched.awaitFound(colleague, said);
        assertThat(find(title)).first().satisfies(found -> {
            assertThat(found.position()).isEqualTo(1);
            assertThat(found.title()).isEqualTo(title + "の道");
        });
        assertThat(find(said)).singleElement().satisfies(found -> {
            assertThat(found.thread()).isEqualTo(thread);
            assertThat(found.position()).isEqualTo(2);
            assertThat(found.passage().pieces().stream().filter(Piece::found).map(Piece::text))
                    .anyMatch(said::contains);
            assertThat(found.passage().pieces().stream().map(Piece::text).reduce("", String::concat))
                    .startsWith("除雪は");
        });
    }

    @Test
    void whatWasCorrectedIsFoundByItsNewWordsAlone() {
        String before = SearchedTeam.word();
        String after = SearchedTeam.word();
        PostId post = first(searched.start(author, PostKind.NOTICE, "題", before));
        searched.awaitFound(colleague, before);
        author.act(() -> posts.edit(post, new PostEdit(1, Optional.empty(), after, true)));
        searched.awaitFound(colleague, after);
        assertThat(find(before)).noneMatch(found -> found.id().equals(post));
    }

    @Test
    void hiddenAndWithdrawnPostsAreFoundByNobodyFromThatSecondOn() {
        String word = SearchedTeam.word();
        PostId hidden = first(searched.start(author, PostKind.NOTICE, "題", word));
        PostId withdrawn = first(searched.start(author, PostKind.NOTICE, "題", word));
        searched.await(() -> find(word).size() == 2);
        author.act(() -> moderation.hide(hidden, "名前が読める"));
        author.act(() -> posts.withdraw(withdrawn));
        assertThat(find(word)).isEmpty();
        assertThat(searched.find(author, word)).isEmpty();
        author.act(() -> moderation.restore(hidden));
        searched.await(() -> find(word).size() == 1);
    }

    @Test
    void whoeverIsRemovedFindsNothingFromThatSecondOn() {
        String word = SearchedTeam.word();
        searched.start(author, PostKind.NOTICE, word, "本文");
        searched.awaitFound(colleague, word);
        colleague.act(() -> teams.found(new TeamDraft("よその組", TeamKind.HIDDEN, "")));
        author.act(() -> leading.remove(searched.team(), colleague.id()));
        assertThat(find(word)).isEmpty();
        assertThat(searched.find(colleague, PostQuery.of(word).in(searched.team())))
                .isEmpty();
    }

    @Test
    void filtersNarrowWhatIsFound() {
        String word = SearchedTeam.word();
        searched.start(author, PostKind.NOTICE, word, "本文");
        searched.start(colleague, PostKind.REQUEST, word, "本文");
        searched.await(() -> find(word).size() == 2);
        PostQuery all = PostQuery.of(word);
        assertThat(searched.find(author, all.by(colleague.id())))
                .extracting(found -> found.writer().id())
                .containsExactly(colleague.id());
        assertThat(searched.find(author, narrowed(word, Optional.of(PostKind.REQUEST), Optional.empty())))
                .extracting(FoundPost::kind)
                .containsExactly(PostKind.REQUEST);
        assertThat(searched.find(author, narrowed(word, Optional.empty(), Optional.of(true))))
                .isEmpty();
        assertThat(searched.find(author, narrowed(word, Optional.empty(), Optional.of(false))))
                .hasSize(2);
        assertThat(searched.find(author, all.in(TeamId.next()))).isEmpty();
        LocalDate tomorrow = LocalDate.now(clock).plusDays(2);
        assertThat(searched.find(
                        author,
                        new PostQuery(
                                word,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(tomorrow),
                                Optional.empty(),
                                Optional.empty(),
                                PostQuery.Order.NEWEST,
                                Optional.empty())))
                .isEmpty();
    }

    private static PostQuery narrowed(String word, Optional<PostKind> kind, Optional<Boolean> withFile) {
        return new PostQuery(
                word,
                Optional.empty(),
                kind,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                withFile,
                PostQuery.Order.BEST,
                Optional.empty());
    }

    @Test
    void pagesFollowOneAnotherWithoutAGapOrARepetition() {
        String word = SearchedTeam.word();
        ThreadId thread = searched.start(author, PostKind.NOTICE, "題", word);
        IntStream.range(0, 24).forEach(i -> searched.reply(author, thread, word + " その" + i));
        searched.await(() -> find(word).size() == 20
                && searched.find(
                                        colleague,
                                        PostQuery.of(word)
                                                .after(colleague
                                                        .act(() -> search.search(PostQuery.of(word)))
                                                        .next()))
                                .size()
                        == 5);
        Set<PostId> seen = new HashSet<>();
        Optional<String> next = Optional.empty();
        do {
            PostQuery query = PostQuery.of(word).ordered(PostQuery.Order.NEWEST).after(next);
            FoundPosts page = colleague.act(() -> search.search(query));
            page.posts().forEach(post -> assertThat(seen.add(post.id())).isTrue());
            next = page.next();
        } while (next.isPresent());
        assertThat(seen).hasSize(25);
    }

    @Test
    void aTeamThatIsCalledOtherwiseIsFoundByItsNewName() {
        String word = SearchedTeam.word();
        String name = SearchedTeam.word();
        searched.start(author, PostKind.NOTICE, word, "本文");
        searched.awaitFound(colleague, word);
        searched.await(() -> jdbc.sql("select count(*) from feed.called where thing in (:team, :author)")
                        .param("team", searched.team().value())
                        .param("author", author.id().value())
                        .query(Integer.class)
                        .single()
                == 2);
        searched.await(() -> jdbc.sql("""
                        select count(*) from feed.post_change change, finder.mark
                        where mark.index_name = 'posts'
                          and (change.xid::text::bigint, change.seq) > (mark.transaction, mark.number)
                        """).query(Integer.class).single() == 0);
        author.act(() -> leading.change(searched.team(), new TeamDraft(name, TeamKind.OPEN, "")));
        searched.awaitFound(colleague, name);
    }

    @Test
    void whileTheEngineIsAwayTitlesAreSearchedAndItIsSaid() {
        String word = SearchedTeam.word();
        ThreadId thread = searched.start(author, PostKind.NOTICE, "冬の" + word, "本文");
        IntStream.range(0, 20).forEach(i -> searched.start(author, PostKind.NOTICE, word, "本文"));
        Actor stranger = Someone.member(members);
        try (SearchEngine nowhere = SearchEngine.connect(URI.create("http://127.0.0.1:9"))) {
            PostSearch without = new PostSearch(nowhere, index, store, clock);
            FoundPosts found = colleague.act(() -> without.search(PostQuery.of(word)));
            assertThat(found.answeredBy()).isEqualTo(AnsweredBy.TITLES);
            assertThat(found.posts()).hasSize(20);
            FoundPosts rest =
                    colleague.act(() -> without.search(PostQuery.of(word).after(found.next())));
            assertThat(rest.posts()).extracting(FoundPost::thread).containsExactly(thread);
            assertThat(rest.next()).isEmpty();
            assertThat(stranger.act(() -> without.search(PostQuery.of(word))).posts())
                    .isEmpty();
        }
    }

    @Test
    void onlyPeopleOfMyTeamsHaveANameWhileOneIsTyped() {
        Actor stranger = Someone.member(members);
        String name = author.name().substring(0, 6);
        assertThat(colleague.act(() -> search.colleagues(name)))
                .extracting(MemberCard::id)
                .contains(author.id());
        assertThat(stranger.act(() -> search.colleagues(name))).isEmpty();
        assertThat(stranger.act(() -> search.colleague(author.id()))).isEmpty();
    }
}
