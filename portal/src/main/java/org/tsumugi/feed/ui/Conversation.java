package org.tsumugi.feed.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Hr;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.communication.PushConnection;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.tsumugi.feed.Post;
import org.tsumugi.feed.Reaction;
import org.tsumugi.feed.ThreadHead;
import org.tsumugi.feed.ThreadPage;
import org.tsumugi.feed.Threads;
import org.tsumugi.shared.Actor;
import org.tsumugi.shell.DrawnActs;
import org.tsumugi.shell.TurnsInto.Became;

/// The posts on the screen: new ones appear at the end, changed ones in their place, and nothing else moves.
class Conversation extends Div {

    private static final String IN_SIGHT = "event.detail";

    private static final String TELL_WHEN_IN_SIGHT = """
            const tell = () => {
                if (!this.isConnected) document.removeEventListener('visibilitychange', tell);
                else this.dispatchEvent(new CustomEvent('insight', {detail: document.visibilityState === 'visible'}));
            };
            document.addEventListener('visibilitychange', tell);
            const back = (before, now) => {
                if (!this.isConnected) window.Vaadin.connectionState.removeStateChangeListener(back);
                else if (before !== 'loading' && now === 'connected') tell();
            };
            window.Vaadin?.connectionState?.addStateChangeListener(back);
            """;

    private final transient Threads threads;
    private final transient PostDoors doors;
    private final transient Consumer<Post> quoting;
    private final transient Clock clock;
    private transient ThreadPage shown;
    private transient Map<UUID, List<Became>> became;
    private final List<PostPart> parts = new ArrayList<>();
    private final Div posts = new Div();
    private final Div later = new Div();
    private boolean inSight = true;

    /// Whether something came that nobody had before their eyes then.
    private boolean missed;

    Conversation(PostDoors doors, Clock clock, ThreadPage page, Consumer<Post> quoting) {
        this.threads = doors.threads();
        this.doors = doors;
        this.quoting = quoting;
        this.clock = clock;
        this.shown = page;
        addClassName("conversation");
        posts.getElement().setAttribute("aria-live", "polite");
        if (page.hasEarlier()) {
            add(elsewhere("feed.earlier", Math.max(1, page.from() - ThreadPage.SIZE)));
        }
        DrawnActs.hear(posts, this::tap);
        getElement()
                .addEventListener(
                        "insight",
                        seen -> see(seen.getEventData().path(IN_SIGHT).asBoolean(true)))
                .addEventData(IN_SIGHT);
        addAttachListener(attached -> getElement().executeJs(TELL_WHEN_IN_SIGHT));
        add(posts, later);
        became = became(page);
        show(page);
        if (page.last() > 0) {
            threads.read(page.head().id(), page.last());
        }
    }

    /// A page in the background, or on a screen that is locked, is read by nobody.
    void see(boolean nowInSight) {
        inSight = nowInSight;
        if (inSight && missed) {
            missed = false;
            threads.read(shown.head().id(), shown.last());
        }
    }

    /// After an act of the reader's own: other rooms may have made something of a post.
    void lookAgain() {
        threads.catchUp(shown, true).ifPresent(now -> {
            became = became(now);
            show(now);
        });
    }

    /// Shows what others said and changed meanwhile.
    ///
    /// @return empty for who may not read it any more
    Optional<ThreadHead> catchUp() {
        boolean read = inSight && isConnected();
        return threads.catchUp(shown, read).map(now -> {
            if (read && missed) {
                threads.read(now.head().id(), now.last());
            }
            missed = !read && (missed || now.tellsMoreThan(shown));
            if (!now.head().showsTheSameAs(shown.head())) {
                became = became(now);
            }
            show(now);
            return now.head();
        });
    }

    /// A browser that went without a word, as where its phone's battery died, has nobody before it.
    private boolean isConnected() {
        return getUI().map(ui -> ui.getInternals().getPushConnection())
                .map(PushConnection::isConnected)
                .orElse(true);
    }

    private void show(ThreadPage page) {
        boolean answerMoved = !page.head().answeredAt().equals(shown.head().answeredAt());
        int readUpTo = shown.head().readUpTo();
        shown = page;
        for (int i = 0; i < page.posts().size(); i++) {
            Post post = page.posts().get(i);
            if (i >= parts.size()) {
                append(post, readUpTo);
            } else if (answerMoved || !parts.get(i).shows(post, became(post))) {
                replace(i, post);
            }
        }
        later.removeAll();
        if (page.hasLater()) {
            later.add(elsewhere("feed.later", page.last() + 1));
        }
    }

    private Map<UUID, List<Became>> became(ThreadPage page) {
        return doors.became(page.posts().stream().map(Post::id).toList());
    }

    private List<Became> became(Post post) {
        return became.getOrDefault(post.id().value(), List.of());
    }

    private void append(Post post, int readUpTo) {
        boolean isMine = post.author().id().equals(Actor.current().id());
        if (post.position() == readUpTo + 1 && post.position() > 1 && !isMine) {
            posts.add(unreadBar());
        }
        PostPart part = part(post);
        parts.add(part);
        posts.add(part);
    }

    private void replace(int index, Post post) {
        PostPart part = part(post);
        posts.replace(parts.set(index, part), part);
    }

    private PostPart part(Post post) {
        return new PostPart(shown.head(), post, became(post), clock);
    }

    /// @param act one of [PostPart.Act], with what belongs to it
    void tap(String position, String act) {
        parts.stream()
                .map(PostPart::post)
                .filter(post -> position.equals(String.valueOf(post.position())))
                .findFirst()
                .ifPresent(post -> tap(post, act.split(" ", 2)));
    }

    private void tap(Post post, String... act) {
        switch (PostPart.Act.valueOf(act[0])) {
            case REACT -> {
                doors.reactions().toggle(post.id(), Reaction.valueOf(act[1]));
                lookAgain();
            }
            case ANSWER -> {
                threads.answered(shown.head().id(), post.id());
                lookAgain();
            }
            case LOOK ->
                post.files().stream()
                        .filter(file -> act[1].equals(file.id().value().toString()))
                        .forEach(file -> new FileViewer(doors.files(), post.files(), file).open());
            case HISTORY -> PostMenu.history(shown.head(), post, doors, this).open();
            case MORE -> new PostMenu(shown.head(), post, doors, this).open();
        }
    }

    void quote(Post post) {
        quoting.accept(post);
    }

    private Component unreadBar() {
        Hr line = new Hr();
        Div bar = new Div(line, new Span(getTranslation("feed.unread-from-here")));
        bar.addClassName("unread-bar");
        return bar;
    }

    private RouterLink elsewhere(String words, int position) {
        RouterLink link = new RouterLink(
                getTranslation(words),
                ThreadView.class,
                FeedLinks.parameters(shown.head().id()));
        link.setQueryParameters(QueryParameters.simple(Map.of(FeedLinks.FROM, String.valueOf(position))));
        link.addClassName("button");
        return link;
    }
}
