package org.tsumugi.feed.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.communication.PushConnection;
import com.vaadin.flow.shared.communication.PushMode;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tsumugi.Someone;
import org.tsumugi.ViewTest;
import org.tsumugi.bell.Bell;
import org.tsumugi.feed.FeedFilter;
import org.tsumugi.feed.FeedSamples;
import org.tsumugi.feed.NewThread;
import org.tsumugi.feed.PostKind;
import org.tsumugi.feed.ThreadId;
import org.tsumugi.feed.Threads;
import org.tsumugi.feed.requests.Requests;
import org.tsumugi.members.Members;
import org.tsumugi.shared.Actor;
import org.tsumugi.teams.TeamDraft;
import org.tsumugi.teams.TeamId;
import org.tsumugi.teams.TeamKind;
import org.tsumugi.teams.Teams;

/// What nobody sees is read by nobody.
class InSightTests extends ViewTest {

    @Autowired
    Threads threads;

    @Autowired
    Requests requests;

    @Autowired
    Bell bell;

    @Autowired
    Teams teams;

    @Autowired
    Members members;

    private Actor author;
    private Actor colleague;
    private TeamId team;
    private ThreadId thread;

    @BeforeEach
    void aThread() {
        author = Someone.member(members);
        colleague = Someone.member(members);
        team = author.act(() -> teams.found(new TeamDraft("組", TeamKind.OPEN, "")));
        colleague.act(() -> teams.join(team));
        thread = author.act(() -> threads.start(
                new NewThread(team, PostKind.NOTICE, "冬の道", false, Optional.empty(), FeedSamples.post("除雪の連絡先"))));
    }

    private void open() {
        UI.getCurrent().navigate("feed/" + thread.value());
    }

    private void awaitPosts(int count) {
        Awaitility.await().pollInSameThread().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            MockVaadin.runUIQueue();
            assertThat(_find(PostPart.class)).hasSize(count);
        });
    }

    private int unread(Actor reader) {
        return reader.act(() -> threads.feed(FeedFilter.EVERYTHING, Optional.empty()))
                .items()
                .getFirst()
                .unread();
    }

    @Test
    void whatComesWhileNobodyLooksIsUnreadUntilSomebodyDoes() {
        enter(colleague);
        open();
        _get(Conversation.class).see(false);
        author.act(() -> threads.reply(thread, FeedSamples.post("追伸")));
        awaitPosts(2);
        assertThat(unread(colleague)).isOne();
        _get(Conversation.class).see(true);
        assertThat(unread(colleague)).isZero();
    }

    @Test
    void whatBecomesOfARequestWhileNobodyLooksIsNewUntilSomebodyDoes() {
        ThreadId asked = colleague.act(() -> threads.start(
                new NewThread(team, PostKind.REQUEST, "お願い", false, Optional.empty(), FeedSamples.post("車椅子を一台"))));
        enter(colleague);
        UI.getCurrent().navigate("feed/" + asked.value());
        _get(Conversation.class).see(false);
        author.act(() -> requests.take(asked));
        Awaitility.await().pollInSameThread().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            MockVaadin.runUIQueue();
            assertThat(_get(RequestPart.class).getElement().getTextRecursively())
                    .contains(author.name());
        });
        assertThat(colleague.act(bell::fresh)).isOne();
        _get(Conversation.class).see(true);
        assertThat(colleague.act(bell::fresh)).isZero();
    }

    @Test
    void whatComesWhileTheBrowserIsGoneIsUnreadUntilItIsBack() {
        enter(colleague);
        open();
        AtomicBoolean connected = new AtomicBoolean();
        UI.getCurrent().getPushConfiguration().setPushMode(PushMode.MANUAL);
        UI.getCurrent().getInternals().setPushConnection(new Line(connected));
        author.act(() -> threads.reply(thread, FeedSamples.post("追伸")));
        awaitPosts(2);
        assertThat(unread(colleague)).isOne();
        connected.set(true);
        _get(Conversation.class).see(true);
        assertThat(unread(colleague)).isZero();
    }

    /// A websocket that is up or down.
    private record Line(AtomicBoolean connected) implements PushConnection {

        @Override
        public void push() {
            assertThat(isConnected()).isTrue();
        }

        @Override
        public void disconnect() {
            connected.set(false);
        }

        @Override
        public boolean isConnected() {
            return connected.get();
        }
    }
}
