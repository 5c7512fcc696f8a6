package org.tsumugi.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsumugi.feed.FeedSamples.post;

import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tsumugi.PortalTest;
import org.tsumugi.Someone;
import org.tsumugi.feed.moderation.Moderation;
import org.tsumugi.feed.reactions.Reactions;
import org.tsumugi.members.Members;
import org.tsumugi.shared.Actor;
import org.tsumugi.teams.Leading;
import org.tsumugi.teams.TeamDraft;
import org.tsumugi.teams.TeamId;
import org.tsumugi.teams.TeamKind;
import org.tsumugi.teams.TeamRole;
import org.tsumugi.teams.Teams;

/// What a thread that stays open on a screen fetches when something happens in it.
@PortalTest
class CatchUpTests {

    @Autowired
    Threads threads;

    @Autowired
    Posts posts;

    @Autowired
    Reactions reactions;

    @Autowired
    Moderation moderation;

    @Autowired
    Teams teams;

    @Autowired
    Leading leading;

    @Autowired
    Members members;

    private Actor owner;
    private Actor reader;
    private TeamId team;
    private ThreadId thread;
    private PostId second;
    private ThreadPage opened;

    @BeforeEach
    void aThreadOfTwoOnTheScreen() {
        owner = Someone.member(members);
        reader = Someone.member(members);
        team = owner.act(() -> {
            TeamId founded = teams.found(new TeamDraft("続く組", TeamKind.INVITE, ""));
            teams.admit(founded, reader.id(), TeamRole.MEMBER);
            return founded;
        });
        thread = owner.act(() ->
                threads.start(new NewThread(team, PostKind.NOTICE, "続きもの", false, Optional.empty(), post("はじめに"))));
        second = owner.act(() -> threads.reply(thread, post("つぎに")));
        opened = reader.act(() -> threads.open(thread)).orElseThrow();
    }

    private ThreadPage now() {
        return reader.act(() -> threads.catchUp(opened, true)).orElseThrow();
    }

    private int read() {
        return reader.act(() -> threads.open(thread)).orElseThrow().head().readUpTo();
    }

    @Test
    void ofAReplyTheReplyAloneIsFetchedAndCountsAsRead() {
        owner.act(() -> threads.reply(thread, post("さいごに")));
        ThreadPage now = now();
        assertThat(now.posts()).extracting(Post::text).containsExactly("はじめに", "つぎに", "さいごに");
        assertThat(now.posts().getFirst()).isSameAs(opened.posts().getFirst());
        assertThat(now.posts().get(1)).isSameAs(opened.posts().get(1));
        assertThat(read()).isEqualTo(3);
    }

    @Test
    void whatComesWhileNobodyLooksStaysUnread() {
        reader.act(() -> threads.read(thread, 2));
        owner.act(() -> threads.reply(thread, post("さいごに")));
        assertThat(reader.act(() -> threads.catchUp(opened, false))
                        .orElseThrow()
                        .posts())
                .hasSize(3);
        assertThat(read()).isEqualTo(2);
    }

    @Test
    void whereNothingIsNewNoPostIsFetched() {
        assertThat(now().posts()).isSameAs(opened.posts());
        assertThat(read()).as("nothing was shown").isZero();
    }

    @Test
    void aCorrectionComesWithoutAReply() {
        owner.act(() -> posts.edit(second, new PostEdit(1, "直しました", false)));
        assertThat(now().posts()).extracting(Post::text).containsExactly("はじめに", "直しました");
    }

    @Test
    void aReactionComesAndGoes() {
        owner.act(() -> reactions.toggle(second, Reaction.THANKS));
        opened = now();
        assertThat(opened.posts().getLast().reactions()).containsEntry(Reaction.THANKS, 1);
        owner.act(() -> reactions.toggle(second, Reaction.THANKS));
        assertThat(now().posts().getLast().reactions()).isEmpty();
    }

    @Test
    void whatIsHiddenOrWithdrawnGoesFromTheScreen() {
        owner.act(() -> moderation.hide(second, "宛先が違います"));
        opened = now();
        assertThat(opened.posts().getLast().text()).isEmpty();
        owner.act(() -> moderation.restore(second));
        opened = now();
        assertThat(opened.posts().getLast().text()).isEqualTo("つぎに");
        owner.act(() -> posts.withdraw(second));
        assertThat(now().posts().getLast().state()).isEqualTo(PostState.WITHDRAWN);
    }

    @Test
    void whoComesToLeadTheTeamReadsWhatIsHidden() {
        owner.act(() -> moderation.hide(second, "宛先が違います"));
        opened = now();
        owner.act(() -> leading.appoint(team, reader.id(), TeamRole.MODERATOR, Optional.empty()));
        assertThat(now().posts().getLast().text()).isEqualTo("つぎに");
    }

    @Test
    void aFullPageStaysAPage() {
        owner.act(() -> IntStream.range(0, ThreadPage.SIZE).forEach(i -> threads.reply(thread, post("その " + i))));
        opened = now();
        assertThat(opened.posts()).hasSize(ThreadPage.SIZE);
        assertThat(opened.hasLater()).isTrue();
        assertThat(now().posts()).isSameAs(opened.posts());
    }

    @Test
    void whoIsNoLongerInTheTeamGetsNothing() {
        owner.act(() -> leading.remove(team, reader.id()));
        assertThat(reader.act(() -> threads.catchUp(opened, true))).isEmpty();
    }
}
