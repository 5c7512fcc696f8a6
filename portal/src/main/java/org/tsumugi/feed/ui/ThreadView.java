package org.tsumugi.feed.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.tsumugi.feed.Acknowledgements;
import org.tsumugi.feed.Drafts;
import org.tsumugi.feed.ThreadHead;
import org.tsumugi.feed.ThreadId;
import org.tsumugi.feed.ThreadPage;
import org.tsumugi.feed.Threads;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Ids;
import org.tsumugi.shell.Live;
import org.tsumugi.shell.Parts;
import org.tsumugi.shell.Words;
import org.tsumugi.teams.ui.TeamLinks;

/// One thread: a conversation that goes on while it is open.
@Route("feed/:id")
@RolesAllowed("MEMBER")
class ThreadView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    /// Posts above the one that an address means.
    private static final int BEFORE = 5;

    private final transient Threads threads;
    private final transient Acknowledgements acknowledgements;
    private final transient WritingDoors writing;
    private final transient Live live;
    private final transient Conversations conversations;
    private final H1 heading = new H1();
    private final Div acknowledge = new Div();
    private String title = "";

    ThreadView(
            Threads threads,
            Acknowledgements acknowledgements,
            WritingDoors writing,
            Live live,
            Conversations conversations) {
        this.threads = threads;
        this.acknowledgements = acknowledgements;
        this.writing = writing;
        this.live = live;
        this.conversations = conversations;
        addClassNames("page", "thread");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<Integer> at = position(event, FeedLinks.AT);
        Optional<Integer> from = position(event, FeedLinks.FROM).or(() -> at.map(post -> post - BEFORE));
        ThreadId id = event.getRouteParameters()
                .get(FeedLinks.ID)
                .flatMap(Ids::parse)
                .map(ThreadId::new)
                .orElseThrow(NotFoundException::new);
        show(from.map(position -> threads.open(id, position))
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

    /// The post that the address means stands in sight, with a few before it.
    private void turnTo(int position) {
        getElement()
                .executeJs(
                        "const post = this.querySelector('#post-' + $0);"
                                + "if (post) { post.classList.add('meant'); post.scrollIntoView({block: 'center'}); }",
                        position);
    }

    private void show(ThreadPage page) {
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
        add(head(head), acknowledge, conversation, head.archived() ? archived() : composer);
        acknowledge(head);
        live.whileOpen(
                conversation,
                head.id(),
                () -> conversation
                        .now()
                        .ifPresentOrElse(
                                now -> {
                                    conversation.show(now);
                                    acknowledge(now.head());
                                    call(now.head());
                                },
                                this::noLongerMine));
        live.whileOpen(conversation, Actor.current().id(), () -> {
            if (conversation.now().isEmpty()) {
                noLongerMine();
            }
        });
    }

    private void acknowledge(ThreadHead head) {
        acknowledge.removeAll();
        if (head.acknowledge()) {
            acknowledge.add(new AcknowledgePart(acknowledgements, head));
        }
    }

    private Div head(ThreadHead head) {
        call(head);
        heading.getElement().setAttribute("lang", "ja");
        Div above = Parts.meta(
                Parts.chip(Words.of(head.kind()), ThreadRow.look(head.kind())),
                TeamLinks.team(head.team(), head.teamName()));
        return new Div(above, heading);
    }

    private void call(ThreadHead head) {
        heading.setText(FeedLinks.title(head.title()));
    }

    private Paragraph archived() {
        Paragraph archived = new Paragraph(getTranslation("feed.archived"));
        archived.addClassName("hint");
        return archived;
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
