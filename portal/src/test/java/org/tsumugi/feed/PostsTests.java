package org.tsumugi.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.tsumugi.PortalTest;
import org.tsumugi.Someone;
import org.tsumugi.feed.moderation.Moderation;
import org.tsumugi.feed.reactions.Reactions;
import org.tsumugi.files.FileId;
import org.tsumugi.files.Files;
import org.tsumugi.guard.TellsTooMuch;
import org.tsumugi.members.Members;
import org.tsumugi.shared.Actor;
import org.tsumugi.teams.Leading;
import org.tsumugi.teams.TeamId;
import org.tsumugi.teams.Teams;

/// What becomes of a post after it was posted.
@PortalTest
class PostsTests {

    @Autowired
    Threads threads;

    @Autowired
    Posts posts;

    @Autowired
    Moderation moderation;

    @Autowired
    Reactions reactions;

    @Autowired
    Leading leading;

    @Autowired
    Teams teams;

    @Autowired
    Members members;

    @Autowired
    Files files;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext portal;

    private Actor owner;
    private Actor writer;
    private Actor reader;
    private TeamId team;
    private ThreadId thread;
    private PostId post;
    private FileId file;

    @BeforeEach
    void aPostWithAFile() {
        PostSample sample = PostSample.of(portal);
        owner = sample.owner();
        writer = sample.writer();
        reader = sample.reader();
        team = sample.team();
        thread = sample.thread();
        post = sample.post();
        file = sample.file();
    }

    private Post seenBy(Actor who) {
        return who.act(() -> threads.open(thread)).orElseThrow().posts().getLast();
    }

    private PostId edit(int version, String text) {
        return writer.act(() -> posts.edit(post, new PostEdit(version, text, false)));
    }

    @Test
    void aCorrectionKeepsItsPlaceAndShowsWhatStoodThereBefore() {
        edit(1, "十一時からです");
        edit(2, "十二時からです");
        Post seen = seenBy(reader);
        assertThat(seen.text()).isEqualTo("十二時からです");
        assertThat(seen.position()).isEqualTo(2);
        assertThat(seen.editedAt()).isPresent();
        assertThat(seen.files()).hasSize(1);
        assertThat(reader.act(() -> posts.versions(post)))
                .extracting(PostVersion::text)
                .containsExactly("十一時からです", "十時からです");
        Actor stranger = Someone.member(members);
        assertThat(stranger.act(() -> posts.versions(post))).isEmpty();
    }

    @Test
    void ofTwoCorrectionsAtOnceTheSecondIsRefused() {
        edit(1, "十一時からです");
        assertThatThrownBy(() -> edit(1, "九時からです")).hasMessage("feed.refused.corrected-meanwhile");
        assertThat(seenBy(reader).text()).isEqualTo("十一時からです");
    }

    @Test
    void nobodyElseCorrectsOrWithdrawsAndWhoLeftTheTeamDoesNotEither() {
        PostEdit other = new PostEdit(1, "別のことば", false);
        assertThatThrownBy(() -> owner.act(() -> posts.edit(post, other))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> reader.act(() -> posts.withdraw(post))).isInstanceOf(AccessDeniedException.class);
        writer.act(() -> teams.leave(team));
        assertThatThrownBy(() -> edit(1, "別のことば")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> writer.act(() -> posts.withdraw(post))).isInstanceOf(AccessDeniedException.class);
        assertThat(seenBy(reader).text()).isEqualTo("十時からです");
    }

    @Test
    void aCorrectionIsLookedAtAsAPostIs() {
        assertThatThrownBy(() -> edit(1, "鶴巻さんの熱が下がりません")).isInstanceOf(TellsTooMuch.class);
        writer.act(() -> posts.edit(post, new PostEdit(1, "鶴巻さんの熱が下がりません", true)));
        assertThat(seenBy(reader).version()).isEqualTo(2);
    }

    @Test
    void whatIsWithdrawnIsGoneForGoodAndLeavesATrace() {
        edit(1, "十一時からです");
        writer.act(() -> posts.withdraw(post));
        for (Actor who : List.of(writer, reader, owner)) {
            Post trace = seenBy(who);
            assertThat(trace.state()).isEqualTo(PostState.WITHDRAWN);
            assertThat(trace.text()).isEmpty();
            assertThat(trace.files()).isEmpty();
            assertThat(who.act(() -> posts.versions(post))).isEmpty();
        }
        assertThat(reader.act(() -> files.fetch(file))).isEmpty();
        assertThat(jdbc.sql("select count(*) from feed.revision where post = :post")
                        .param("post", post.value())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThatThrownBy(() -> edit(2, "また")).hasMessage("feed.refused.not-shown");
        assertThat(feedWords(reader)).isEmpty();
    }

    private String feedWords(Actor who) {
        return who.act(() -> threads.feed(FeedFilter.of(team), Optional.empty()))
                .items()
                .getFirst()
                .words();
    }

    @Test
    void aTitleIsCorrectedAndWithdrawnWithTheFirstPost() {
        PostId first = owner.act(() -> threads.open(thread))
                .orElseThrow()
                .posts()
                .getFirst()
                .id();
        owner.act(() -> posts.edit(first, new PostEdit(1, Optional.of("集まりの日"), "木曜です", false)));
        assertThat(reader.act(() -> threads.open(thread)).orElseThrow().head().title())
                .isEqualTo("集まりの日");
        assertThat(reader.act(() -> posts.versions(first)))
                .extracting(PostVersion::title)
                .containsExactly("集まりの件");
        assertThatThrownBy(() -> owner.act(() -> posts.edit(first, new PostEdit(2, Optional.of(" "), "木曜です", false))))
                .hasMessage("feed.refused.title-missing");
        owner.act(() -> posts.withdraw(first));
        assertThat(reader.act(() -> threads.open(thread)).orElseThrow().head().title())
                .isEmpty();
    }

    @Test
    void withTheFirstPostGoesWhatItAsks() {
        ThreadId request = owner.act(() -> threads.start(new NewThread(
                team,
                PostKind.REQUEST,
                "運んでください",
                true,
                Optional.empty(),
                new NewPost(UUID.randomUUID(), "吸引器です", List.of()))));
        assertThat(feed(reader, FeedFilter.Only.WAITS_FOR_ME)).contains(request);
        assertThat(feed(reader, FeedFilter.Only.OPEN_REQUESTS)).contains(request);
        PostId first = owner.act(() -> threads.open(request))
                .orElseThrow()
                .posts()
                .getFirst()
                .id();
        owner.act(() -> posts.withdraw(first));
        assertThat(feed(reader, FeedFilter.Only.WAITS_FOR_ME)).isEmpty();
        assertThat(feed(reader, FeedFilter.Only.OPEN_REQUESTS)).isEmpty();
    }

    private List<ThreadId> feed(Actor who, FeedFilter.Only only) {
        return who.act(() -> threads.feed(FeedFilter.of(only), Optional.empty())).items().stream()
                .map(ThreadLine::id)
                .toList();
    }

    @Test
    void aThreadIsUnreadAgainFromThePostThatIsSaid() {
        reader.act(() -> threads.read(thread, 2));
        reader.act(() -> threads.unreadFrom(thread, 2));
        assertThat(reader.act(() -> threads.feed(FeedFilter.of(team), Optional.empty()))
                        .items()
                        .getFirst()
                        .unread())
                .isEqualTo(1);
    }

    @Test
    void inATeamThatIsClosedNothingIsCorrectedGivenOrAnswered() {
        ThreadId question = writer.act(() -> threads.start(
                new NewThread(team, PostKind.QUESTION, "相談", false, Optional.empty(), FeedSamples.post("どうしますか"))));
        PostId answer = reader.act(() -> threads.reply(question, FeedSamples.post("こうします")));
        owner.act(() -> leading.archive(team));
        assertThatThrownBy(() -> writer.act(() -> posts.edit(post, new PostEdit(1, "別の文", true))))
                .hasMessage("feed.refused.archived-edit");
        assertThatThrownBy(() -> reader.act(() -> reactions.toggle(post, Reaction.THANKS)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> writer.act(() -> threads.answered(question, answer)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> writer.act(() -> threads.closed(question))).isInstanceOf(AccessDeniedException.class);
        writer.act(() -> posts.withdraw(post));
        assertThat(writer.act(() -> threads.open(thread, 1)).orElseThrow().posts())
                .as("may always be taken back")
                .filteredOn(one -> one.id().equals(post))
                .extracting(Post::state)
                .containsExactly(PostState.WITHDRAWN);
    }

    @Test
    void whatIsHiddenOrWithdrawnIsNeitherReportedNorGivenAReactionNorAnAnswer() {
        ThreadId question = writer.act(() -> threads.start(
                new NewThread(team, PostKind.QUESTION, "相談", false, Optional.empty(), FeedSamples.post("どうしますか"))));
        PostId answer = reader.act(() -> threads.reply(question, FeedSamples.post("こうします")));
        writer.act(() -> threads.answered(question, answer));
        assertThat(writer.act(() -> threads.open(question)).orElseThrow().head().answeredAt())
                .contains(2);
        reader.act(() -> posts.withdraw(answer));
        assertThat(writer.act(() -> threads.open(question)).orElseThrow().head().answeredAt())
                .isEmpty();
        assertThatThrownBy(() -> writer.act(() -> threads.answered(question, answer)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> writer.act(() -> reactions.toggle(answer, Reaction.THANKS)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> writer.act(() -> moderation.report(answer, "理由")))
                .hasMessage("feed.refused.not-there");
    }
}
