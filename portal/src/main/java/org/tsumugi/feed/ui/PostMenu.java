package org.tsumugi.feed.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Arrays;
import java.util.function.Supplier;
import org.tsumugi.feed.Post;
import org.tsumugi.feed.PostState;
import org.tsumugi.feed.PostVersion;
import org.tsumugi.feed.Reaction;
import org.tsumugi.feed.ThreadHead;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Link;
import org.tsumugi.shell.MarkdownText;
import org.tsumugi.shell.Notice;
import org.tsumugi.shell.Parts;
import org.tsumugi.shell.Times;
import org.tsumugi.shell.TurnsInto;
import org.tsumugi.shell.Words;

/// What one can do with a post, made when it is asked for: fifty posts on a screen keep no buttons for it.
class PostMenu extends Dialog {

    private static final int WORDS = 60;

    private final transient ThreadHead head;
    private final transient Post post;
    private final transient PostDoors doors;
    private final transient Conversation conversation;

    PostMenu(ThreadHead head, Post post, PostDoors doors, Conversation conversation) {
        this.head = head;
        this.post = post;
        this.doors = doors;
        this.conversation = conversation;
        addClassName("post-menu");
        setWidth("min(36rem, calc(100vw - 2rem))");
        setHeaderTitle(getTranslation("feed.menu.of", post.author().name()));
        getFooter().add(Parts.quiet(getTranslation("shell.close"), this::close));
        Div acts = new Div();
        acts.addClassName("menu");
        boolean isOpen = !head.archived();
        if (post.state() == PostState.SHOWN && isOpen) {
            add(reactions());
            acts.add(act("feed.quote", () -> conversation.quote(post)));
        }
        if (post.state() == PostState.SHOWN) {
            doors.rooms().stream().forEach(room -> room.verb().ifPresent(verb -> acts.add(turn(verb, room))));
        }
        acts.add(act("feed.unread-from", this::unreadFrom));
        if (post.version() > 1 && post.state() != PostState.WITHDRAWN) {
            acts.add(step("feed.versions", this::versions));
        }
        boolean isMine = post.author().id().equals(Actor.current().id());
        if (isMine && post.state() == PostState.SHOWN && isOpen) {
            acts.add(step("feed.edit", () -> new EditPart(head, post, doors, this::done)));
        }
        if (isMine && post.state() != PostState.WITHDRAWN) {
            acts.add(step("feed.withdraw", this::withdraw));
        }
        if (!isMine && post.state() == PostState.SHOWN) {
            acts.add(step("feed.report", () -> reason("feed.report", "feed.reported", doors.moderation()::report)));
        }
        if (head.leads() && post.state() == PostState.SHOWN) {
            acts.add(step("feed.hide", () -> reason("feed.hide", "feed.hidden-now", doors.moderation()::hide)));
        }
        if (head.leads() && post.state() == PostState.HIDDEN) {
            acts.add(act("feed.restore", () -> doors.moderation().restore(post.id())));
        }
        add(acts);
    }

    /// Opens at what the post said before.
    static PostMenu history(ThreadHead head, Post post, PostDoors doors, Conversation conversation) {
        PostMenu menu = new PostMenu(head, post, doors, conversation);
        menu.turnTo(Words.of("feed.versions"), menu::versions);
        return menu;
    }

    private Div reactions() {
        Div reactions = new Div();
        reactions.addClassName("reactions");
        Arrays.stream(Reaction.values()).forEach(reaction -> reactions.add(reaction(reaction)));
        return reactions;
    }

    private Button reaction(Reaction reaction) {
        Button button = Parts.quiet(
                Words.of(reaction), () -> doAndClose(() -> doors.reactions().toggle(post.id(), reaction)));
        button.addClassName("reaction");
        button.getElement()
                .setAttribute("aria-pressed", String.valueOf(post.mine().contains(reaction)));
        return button;
    }

    private Button act(String words, Runnable act) {
        return Parts.quiet(getTranslation(words), () -> doAndClose(act));
    }

    /// One that asks something first, in the same place.
    private Button step(String words, Supplier<Component> next) {
        return said(getTranslation(words), next);
    }

    private Button said(String sentence, Supplier<Component> next) {
        return Parts.quiet(sentence, () -> turnTo(sentence, next));
    }

    private void turnTo(String sentence, Supplier<Component> next) {
        removeAll();
        setHeaderTitle(sentence);
        add(next.get());
    }

    /// Something of another room, called like the thread or, further down, like its own first words.
    private Button turn(String verb, TurnsInto room) {
        String words = post.position() == 1 && !head.title().isEmpty()
                ? head.title()
                : MarkdownText.firstWords(post.text(), WORDS);
        TurnsInto.Source source = new TurnsInto.Source(Link.to(post.id()), words);
        return said(
                verb,
                () -> room.form(source, () -> {
                    close();
                    conversation.lookAgain();
                    Notice.done(getTranslation("feed.turned"));
                }));
    }

    private void doAndClose(Runnable act) {
        act.run();
        close();
        conversation.lookAgain();
    }

    private void done(String words) {
        close();
        conversation.lookAgain();
        Notice.done(getTranslation(words));
    }

    private void unreadFrom() {
        doors.threads().unreadFrom(head.id(), post.position());
        Notice.done(getTranslation("feed.unread-from.done"));
        FeedLinks.feed(getUI().orElseThrow());
    }

    private Component reason(String words, String done, ReasonPart.Saying saying) {
        return new ReasonPart(getTranslation(words), reason -> {
            saying.say(post.id(), reason);
            done(done);
        });
    }

    private Component withdraw() {
        Div asked = new Div(
                new Paragraph(getTranslation("feed.withdraw.about")),
                Parts.primary(getTranslation("feed.withdraw"), () -> {
                    doors.posts().withdraw(post.id());
                    done("feed.withdrawn-now");
                }));
        asked.addClassName("form");
        return asked;
    }

    private Component versions() {
        OrderedList list = new OrderedList();
        list.addClassNames("list", "versions");
        doors.posts().versions(post.id()).forEach(version -> list.add(version(version)));
        return list;
    }

    private ListItem version(PostVersion version) {
        ListItem row = new ListItem(
                Parts.meta(new Span(getTranslation("feed.versions.until", Times.exact(version.until())))),
                new MarkdownText(
                        version.title().isEmpty()
                                ? version.text()
                                : "**" + version.title() + "**\n\n" + version.text()));
        row.addClassName("row");
        return row;
    }
}
