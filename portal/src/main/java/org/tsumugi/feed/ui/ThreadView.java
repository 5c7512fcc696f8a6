package org.tsumugi.feed.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.tsumugi.feed.ThreadHead;
import org.tsumugi.feed.ThreadId;
import org.tsumugi.feed.ThreadPage;
import org.tsumugi.feed.Threads;
import org.tsumugi.feed.drafts.Drafts;
import org.tsumugi.shared.Actor;
import org.tsumugi.shell.Live;
import org.tsumugi.shell.Parts;
import org.tsumugi.shell.Words;
import org.tsumugi.teams.ui.TeamLinks;

/// One thread: a conversation that goes on while it is open.
///
/// What other rooms turn posts into asks with a choice.
@Uses(Select.class)
@Route("feed/:id")
@RolesAllowed("MEMBER")
class ThreadView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    /// Posts above the one that an address means.
    private static final int BEFORE = 5;

    private final transient Threads threads;
    private final transient AskDoors doors;
    private final transient WritingDoors writing;
    private final transient Live live;
    private final transient Conversations conversations;
    private final H1 heading = new H1();
    private final Paragraph over = new Paragraph();
    private String title = "";

    ThreadView(Threads threads, AskDoors doors, WritingDoors writing, Live live, Conversations conversations) {
        this.threads = threads;
        this.doors = doors;
        this.writing = writing;
        this.live = live;
        this.conversations = conversations;
        addClassNames("page", "thread");
        over.addClassName("hint");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<Integer> at = position(event, FeedLinks.AT);
        Optional<Integer> from = position(event, FeedLinks.FROM).or(() -> at.map(post -> post - BEFORE));
        ThreadId id = FeedLinks.asked(event);
        Live.Moment before = live.now();
        show(
                before,
                from.map(position -> threads.open(id, position))
                        .orElseGet(() -> threads.open(id))
                        .orElseThrow(NotFoundException::new));
        at.ifPresent(this::turnTo);
    }

    private static Optional<Integer> position(BeforeEnterEvent event, String parameter) {
        return event.getLocation()
                .getQueryParameters()
                .getSingleParameter(parameter)
                .filter(text -> text.matches("\\d{1,9}"))
                .map(Integer::valueOf);
    }

    /// The post that the address means stands in sight, with a few before it; on a page that is only just being loaded
    /// once there is room to turn to.
    private void turnTo(int position) {
        getElement().executeJs("""
                const post = this.querySelector('#post-' + $0);
                if (!post) return;
                post.classList.add('meant');
                const turn = () => post.scrollIntoView({block: 'center'});
                turn();
                requestAnimationFrame(() => requestAnimationFrame(turn));
                if (document.readyState !== 'complete') addEventListener('load', turn, {once: true});
                """, position);
    }

    /// @param before a moment before it was read
    private void show(Live.Moment before, ThreadPage page) {
        ThreadHead head = page.head();
        title = FeedLinks.title(head.title());
        AtomicReference<Composer> below = new AtomicReference<>();
        Conversation conversation = conversations.of(
                page, post -> Objects.requireNonNull(below.get()).quote(post));
        Composer composer = new Composer(
                writing,
                () -> Optional.of(head.team()),
                Drafts.place(head.id()),
                getTranslation("feed.reply"),
                post -> {
                    threads.reply(head.id(), post);
                    conversation.lookAgain();
                });
        below.set(composer);
        removeAll();
        AsksPart asks = new AsksPart(doors, head);
        end(head, composer);
        add(head(head, conversation), asks, conversation, over, composer);
        Runnable lookAgain = () -> conversation
                .catchUp()
                .ifPresentOrElse(
                        now -> {
                            asks.show(now);
                            call(now);
                            end(now, composer);
                        },
                        this::noLongerMine);
        live.whileOpen(conversation, head.id(), before, lookAgain);
        live.whileOpen(conversation, Actor.current().id(), before, lookAgain);
    }

    /// What is being written stays where it is: it may be opened again.
    private void end(ThreadHead head, Composer composer) {
        boolean ended = head.archived() || head.closed();
        composer.setVisible(!ended);
        over.setVisible(ended);
        over.setText(getTranslation(head.archived() ? "feed.archived" : "feed.question.closed"));
    }

    private Div head(ThreadHead head, Conversation conversation) {
        call(head);
        heading.getElement().setAttribute("lang", "ja");
        Div above = Parts.meta(
                Parts.chip(Words.of(head.kind()), ThreadRow.look(head.kind())),
                TeamLinks.team(head.team(), head.teamName()));
        Button menu = Parts.quiet(
                getTranslation("feed.head-menu"),
                () -> conversation
                        .catchUp()
                        .ifPresent(now -> new HeadMenu(
                                        now,
                                        threads,
                                        doors,
                                        () -> getUI().ifPresent(ui -> ui.refreshCurrentRoute(false)))
                                .open()));
        return new Div(above, heading, menu);
    }

    private void call(ThreadHead head) {
        heading.setText(FeedLinks.title(head.title()));
    }

    private void noLongerMine() {
        removeAll();
        add(Parts.empty(getTranslation("feed.no-longer-mine")));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
