package org.tsumugi.feed.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Hr;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.tsumugi.feed.Post;
import org.tsumugi.feed.PostId;
import org.tsumugi.feed.PostKind;
import org.tsumugi.feed.Reaction;
import org.tsumugi.feed.ThreadHead;
import org.tsumugi.feed.ThreadPage;
import org.tsumugi.feed.Threads;
import org.tsumugi.files.FileLine;
import org.tsumugi.shared.Actor;
import org.tsumugi.shell.TurnsInto.Became;

/// The posts on the screen: new ones appear at the end, changed ones in their place, and nothing else moves.
class Conversation extends Div implements PostPart.Acts {

    private final transient Threads threads;
    private final transient PostDoors doors;
    private final transient Consumer<Post> quoting;
    private final transient Clock clock;
    private transient ThreadHead head;
    private final transient ThreadPage opened;
    private final List<PostPart> parts = new ArrayList<>();
    private final Div posts = new Div();
    private final Div later = new Div();

    Conversation(PostDoors doors, Clock clock, ThreadPage page, Consumer<Post> quoting) {
        this.threads = doors.threads();
        this.doors = doors;
        this.quoting = quoting;
        this.clock = clock;
        this.head = page.head();
        this.opened = page;
        addClassName("conversation");
        posts.getElement().setAttribute("aria-live", "polite");
        if (page.hasEarlier()) {
            add(elsewhere("feed.earlier", Math.max(1, page.from() - ThreadPage.SIZE)));
        }
        add(posts, later);
        show(page);
    }

    void lookAgain() {
        now().ifPresent(this::show);
    }

    /// The page as it is now; empty for who may not read it any more.
    Optional<ThreadPage> now() {
        return threads.again(opened);
    }

    void show(ThreadPage page) {
        boolean answerMoved = !page.head().answer().equals(head.answer());
        int readUpTo = head.readUpTo();
        head = page.head();
        Map<UUID, List<Became>> became =
                doors.became(page.posts().stream().map(Post::id).toList());
        for (int i = 0; i < page.posts().size(); i++) {
            Post post = page.posts().get(i);
            if (i >= parts.size()) {
                append(post, became(became, post), readUpTo);
            } else if (answerMoved || !parts.get(i).shows(post, became(became, post))) {
                replace(i, post, became(became, post));
            }
        }
        later.removeAll();
        if (page.hasLater()) {
            later.add(elsewhere("feed.later", page.posts().getLast().position() + 1));
        }
        if (!page.posts().isEmpty()) {
            threads.read(head.id(), page.posts().getLast().position());
        }
    }

    private static List<Became> became(Map<UUID, List<Became>> all, Post post) {
        return all.getOrDefault(post.id().value(), List.of());
    }

    private void append(Post post, List<Became> became, int readUpTo) {
        boolean isMine = post.author().id().equals(Actor.current().id());
        if (post.position() == readUpTo + 1 && post.position() > 1 && !isMine) {
            posts.add(unreadBar());
        }
        PostPart part = part(post, became);
        parts.add(part);
        posts.add(part);
    }

    private void replace(int index, Post post, List<Became> became) {
        PostPart part = part(post, became);
        posts.replace(parts.set(index, part), part);
    }

    private PostPart part(Post post, List<Became> became) {
        boolean isAnswer = head.answer().map(post.id()::equals).orElse(false);
        boolean mayAnswer = head.kind() == PostKind.QUESTION
                && post.position() > 1
                && head.author().equals(Actor.current().id());
        return new PostPart(head.id(), post, became, isAnswer, mayAnswer, clock, this);
    }

    @Override
    public void react(PostId post, Reaction reaction) {
        doors.reactions().toggle(post, reaction);
        lookAgain();
    }

    @Override
    public void answered(PostId post) {
        threads.answered(head.id(), post);
        lookAgain();
    }

    @Override
    public void more(Post post) {
        new PostMenu(head, post, doors, this).open();
    }

    @Override
    public void look(Post post, FileLine file) {
        new FileViewer(doors.files(), post.files(), file).open();
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
        RouterLink link = new RouterLink(getTranslation(words), ThreadView.class, FeedLinks.parameters(head.id()));
        link.setQueryParameters(QueryParameters.simple(Map.of(FeedLinks.FROM, String.valueOf(position))));
        link.addClassName("button");
        return link;
    }
}
