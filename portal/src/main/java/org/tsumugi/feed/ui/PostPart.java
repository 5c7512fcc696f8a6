package org.tsumugi.feed.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.tsumugi.feed.Post;
import org.tsumugi.feed.PostKind;
import org.tsumugi.feed.PostState;
import org.tsumugi.feed.Reaction;
import org.tsumugi.feed.ThreadHead;
import org.tsumugi.feed.ThreadId;
import org.tsumugi.members.ui.MembersLinks;
import org.tsumugi.shared.Actor;
import org.tsumugi.shell.DrawnActs;
import org.tsumugi.shell.MarkdownText;
import org.tsumugi.shell.Parts;
import org.tsumugi.shell.Times;
import org.tsumugi.shell.TurnsInto.Became;
import org.tsumugi.shell.Words;

/// One post as a turn in a conversation: who, when, text, files, and words of courtesy.
class PostPart extends Article {

    private final transient Post post;
    private final transient List<Became> became;

    /// What its drawn buttons ask for.
    enum Act {
        /// With the reaction's name after it.
        REACT,
        /// For who asked: this reply answers the question.
        ANSWER,
        /// With the file's id after it.
        LOOK,
        /// What it said before it was corrected.
        HISTORY,
        /// Whatever else one does with it.
        MORE;

        String with(Object what) {
            return name() + " " + what;
        }
    }

    /// @param became what was made of it in other rooms
    PostPart(ThreadHead head, Post post, List<Became> became, Clock clock) {
        this.post = post;
        this.became = became;
        addClassName("post");
        setId("post-" + post.position());
        DrawnActs.name(this, String.valueOf(post.position()));
        boolean isAnswer = head.answeredAt().filter(at -> at == post.position()).isPresent();
        List<Component> parts = new ArrayList<>();
        parts.add(who(head.id(), post, clock));
        if (isAnswer) {
            parts.add(Parts.chip(getTranslation("feed.answer"), "ok"));
        }
        if (post.state() == PostState.WITHDRAWN) {
            parts.add(trace(getTranslation("feed.withdrawn")));
        } else {
            if (post.state() == PostState.HIDDEN) {
                parts.add(trace(
                        post.reason().isEmpty()
                                ? getTranslation("feed.hidden")
                                : getTranslation("feed.hidden.because", post.reason())));
            }
            parts.add(text());
        }
        became.forEach(one -> parts.add(became(one)));
        parts.add(acts(head, isAnswer));
        Parts.draw(this, parts.toArray(Component[]::new));
    }

    Post post() {
        return post;
    }

    boolean shows(Post other, List<Became> otherwise) {
        return post.equals(other) && became.equals(otherwise);
    }

    private static Paragraph became(Became one) {
        Anchor there = new Anchor(one.address(), one.sentence());
        Paragraph hint = new Paragraph(there);
        hint.addClassNames("hint", "became");
        return hint;
    }

    private static Paragraph trace(String sentence) {
        Paragraph trace = new Paragraph(sentence);
        trace.addClassNames("hint", "trace");
        return trace;
    }

    private Div text() {
        Div text = new Div();
        if (!post.text().isEmpty()) {
            text.add(new MarkdownText(post.text(), post.called()));
        }
        if (!post.files().isEmpty()) {
            Div files = new Div();
            files.addClassName("files");
            post.files()
                    .forEach(file -> files.add(new FilePart(
                            file, DrawnActs.button("", Act.LOOK.with(file.id().value())))));
            text.add(files);
        }
        return text;
    }

    /// The time leads to the post itself: an address to pass on.
    private Div who(ThreadId thread, Post post, Clock clock) {
        Component name = MembersLinks.member(post.author());
        name.addClassName("who");
        RouterLink when = FeedLinks.post(thread, post.position(), Times.relative(post.postedAt(), clock));
        when.getElement().setAttribute("title", Times.exact(post.postedAt()));
        Div who = Parts.meta(
                name,
                new Span(post.author().profession().name(getLocale())),
                Parts.written(post.author().facility()),
                when);
        post.editedAt().filter(at -> post.state() != PostState.WITHDRAWN).ifPresent(at -> {
            Span edited = new Span(getTranslation("feed.edited"));
            edited.getElement().setAttribute("title", Times.exact(at));
            who.add(edited);
        });
        who.addClassName("post-head");
        return who;
    }

    /// Reactions that were given are shown; the rest waits behind one button.
    private Div acts(ThreadHead head, boolean isAnswer) {
        Div acts = new Div();
        acts.addClassName("reactions");
        boolean isShown = post.state() == PostState.SHOWN;
        for (Reaction reaction : Reaction.values()) {
            int count = post.reactions().getOrDefault(reaction, 0);
            if (isShown && count > 0) {
                acts.add(given(reaction, count, head.archived()));
            }
        }
        acts.add(button(getTranslation("feed.menu"), Act.MORE.name(), "quiet"));
        if (isShown && post.version() > 1) {
            acts.add(button(getTranslation("feed.versions"), Act.HISTORY.name(), "quiet"));
        }
        if (isShown && mayAnswer(head)) {
            acts.add(button(
                    getTranslation(isAnswer ? "feed.answer.undo" : "feed.answer.do"), Act.ANSWER.name(), "quiet"));
        }
        return acts;
    }

    /// For who asked, below their question.
    private boolean mayAnswer(ThreadHead head) {
        return head.kind() == PostKind.QUESTION
                && !head.archived()
                && post.position() > 1
                && head.author().equals(Actor.current().id());
    }

    /// In a team that is closed it is only read.
    private Component given(Reaction reaction, int count, boolean archived) {
        String words = getTranslation("feed.reaction-count", Words.of(reaction), count);
        if (archived) {
            return Parts.chip(words, "plain");
        }
        NativeButton button = button(words, Act.REACT.with(reaction.name()), "reaction");
        button.getElement()
                .setAttribute("aria-pressed", String.valueOf(post.mine().contains(reaction)));
        return button;
    }

    private static NativeButton button(String verb, String act, String look) {
        NativeButton button = DrawnActs.button(verb, act);
        button.addClassNames("button", look);
        return button;
    }
}
