package org.tsumugi.feed.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;
import org.tsumugi.GivenOut;
import org.tsumugi.PortalTest;
import org.tsumugi.Someone;
import org.tsumugi.feed.FeedFilter;
import org.tsumugi.feed.FeedSamples;
import org.tsumugi.feed.Post;
import org.tsumugi.feed.PostEdit;
import org.tsumugi.feed.PostId;
import org.tsumugi.feed.PostSample;
import org.tsumugi.feed.PostState;
import org.tsumugi.feed.Posts;
import org.tsumugi.feed.ThreadId;
import org.tsumugi.feed.ThreadLine;
import org.tsumugi.feed.Threads;
import org.tsumugi.files.FileId;
import org.tsumugi.files.Files;
import org.tsumugi.members.Members;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Refused;
import org.tsumugi.teams.Leading;
import org.tsumugi.teams.TeamId;
import org.tsumugi.teams.TeamRole;

/// How a team looks after what is said in it.
@PortalTest
class ModerationTests {

    @Autowired
    Threads threads;

    @Autowired
    Posts posts;

    @Autowired
    Moderation moderation;

    @Autowired
    Leading leading;

    @Autowired
    Members members;

    @Autowired
    Files files;

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

    private List<String> feedWords(Actor who) {
        return who.act(() -> threads.feed(FeedFilter.of(team), Optional.empty())).items().stream()
                .map(ThreadLine::words)
                .filter(words -> !words.isEmpty())
                .toList();
    }

    @Test
    void withTheFirstPostItsTitleIsHiddenAndComesBack() {
        PostId first = reader.act(() -> threads.open(thread, 1))
                .orElseThrow()
                .posts()
                .getFirst()
                .id();
        owner.act(() -> moderation.hide(first, "患者さんのお名前"));
        assertThat(title(reader)).isEmpty();
        assertThat(titles(reader)).containsExactly("");
        assertThat(titles(owner)).as("who wrote or leads").containsExactly("集まりの件");
        assertThat(title(owner)).isEqualTo("集まりの件");
        owner.act(() -> moderation.restore(first));
        assertThat(title(reader)).isEqualTo("集まりの件");
    }

    private List<String> titles(Actor who) {
        return who.act(() -> threads.feed(FeedFilter.EVERYTHING, Optional.empty())).items().stream()
                .map(ThreadLine::title)
                .toList();
    }

    private String title(Actor who) {
        return who.act(() -> threads.open(thread)).orElseThrow().head().title();
    }

    @Test
    void whatIsHiddenIsReadByItsWriterAndThoseWhoLeadTheTeamOnly() {
        writer.act(() -> posts.edit(post, new PostEdit(1, "十一時からです", false)));
        owner.act(() -> moderation.hide(post, "患者さんのお名前"));
        assertThat(seenBy(reader).state()).isEqualTo(PostState.HIDDEN);
        assertThat(seenBy(reader).text()).isEmpty();
        assertThat(seenBy(reader).reason()).isEmpty();
        assertThat(seenBy(reader).files()).isEmpty();
        assertThat(reader.act(() -> posts.versions(post))).isEmpty();
        assertThat(reader.act(() -> files.fetch(file))).isEmpty();
        assertThat(feedWords(reader)).isEmpty();
        for (Actor who : List.of(writer, owner)) {
            assertThat(seenBy(who).text()).isEqualTo("十一時からです");
            assertThat(seenBy(who).reason()).isEqualTo("患者さんのお名前");
            assertThat(who.act(() -> posts.versions(post))).hasSize(1);
        }
        owner.act(() -> moderation.restore(post));
        assertThat(seenBy(reader).text()).isEqualTo("十一時からです");
        assertThat(reader.act(() -> GivenOut.is(files.fetch(file)))).isTrue();
    }

    @Test
    void onlyWhoLeadsTheTeamHidesAndRestores() {
        assertThatThrownBy(() -> reader.act(() -> moderation.hide(post, "きらい")))
                .isInstanceOf(AccessDeniedException.class);
        owner.act(() -> moderation.hide(post, "理由"));
        assertThatThrownBy(() -> writer.act(() -> moderation.restore(post))).isInstanceOf(AccessDeniedException.class);
        assertThat(seenBy(reader).state()).isEqualTo(PostState.HIDDEN);
    }

    @Test
    void aReportWaitsForThoseWhoLeadTheTeamUntilTheyHaveDecided() {
        assertThatThrownBy(() -> reader.act(() -> moderation.report(post, " "))).isInstanceOf(Refused.class);
        reader.act(() -> moderation.report(post, "お名前が出ています"));
        assertThat(owner.act(() -> moderation.reports(team))).singleElement().satisfies(report -> {
            assertThat(report.reason()).isEqualTo("お名前が出ています");
            assertThat(report.text()).isEqualTo("十時からです");
            assertThat(report.reporter().id()).isEqualTo(reader.id());
        });
        assertThat(reader.act(() -> moderation.reports(team))).isEmpty();
        owner.act(() -> moderation.leave(post));
        assertThat(owner.act(() -> moderation.reports(team))).isEmpty();
        reader.act(() -> moderation.report(post, "やはり気になります"));
        assertThat(owner.act(() -> moderation.reports(team))).hasSize(1);
        owner.act(() -> moderation.hide(post, "お名前"));
        assertThat(owner.act(() -> moderation.reports(team))).isEmpty();
    }

    @Test
    void whoLeadsDecidesNothingAboutTheirOwnPostWhileAnotherLeads() {
        PostId own = owner.act(() -> threads.reply(thread, FeedSamples.post("代わります")));
        reader.act(() -> moderation.report(own, "お名前が出ています"));
        owner.act(() -> leading.appoint(team, writer.id(), TeamRole.MODERATOR, Optional.empty()));
        assertThatThrownBy(() -> owner.act(() -> moderation.leave(own))).isInstanceOf(Refused.class);
        writer.act(() -> moderation.hide(own, "お名前"));
        assertThatThrownBy(() -> owner.act(() -> moderation.restore(own))).isInstanceOf(Refused.class);
        assertThat(seenBy(reader).state()).isEqualTo(PostState.HIDDEN);
        writer.act(() -> moderation.restore(own));
        assertThat(seenBy(reader).state()).isEqualTo(PostState.SHOWN);
    }

    @Test
    void aStrangerReportsNothing() {
        Actor stranger = Someone.member(members);
        assertThatThrownBy(() -> stranger.act(() -> moderation.report(post, "なんでしょう")))
                .isInstanceOf(AccessDeniedException.class);
    }
}
