package org.tsumugi.feed.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.time.Clock;
import java.util.List;
import org.tsumugi.feed.Post;
import org.tsumugi.feed.PostId;
import org.tsumugi.feed.PostState;
import org.tsumugi.feed.Reaction;
import org.tsumugi.feed.ThreadId;
import org.tsumugi.files.FileLine;
import org.tsumugi.members.ui.MembersLinks;
import org.tsumugi.shell.MarkdownText;
import org.tsumugi.shell.Parts;
import org.tsumugi.shell.Times;
import org.tsumugi.shell.TurnsInto.Became;
import org.tsumugi.shell.Words;

/// One post as a turn in a conversation: who, when, text, files, and words of courtesy.
class PostPart extends Article {

    private final transient Post post;
    private final transient List<Became> became;

    /// What a reader can do with a post.
    interface Acts {

        void react(PostId post, Reaction reaction);

        /// For who asked: this reply answers the question.
        void answered(PostId post);

        /// Looks at a file of it.
        void look(Post post, FileLine file);

        /// Whatever else one does with it.
        void more(Post post);
    }

    /// @param became    what was made of it in other rooms
    /// @param mayAnswer whether the reader asked and this is a reply
    PostPart(
            ThreadId thread,
            Post post,
            List<Became> became,
            boolean isAnswer,
            boolean mayAnswer,
            Clock clock,
            Acts acts) {
        this.post = post;
        this.became = became;
        addClassName("post");
        setId("post-" + post.position());
        add(who(thread, post, clock));
        if (isAnswer) {
            add(Parts.chip(getTranslation("feed.answer"), "ok"));
        }
        if (post.state() == PostState.WITHDRAWN) {
            add(trace(getTranslation("feed.withdrawn")));
        } else {
            if (post.state() == PostState.HIDDEN) {
                add(trace(getTranslation("feed.hidden", post.reason())));
            }
            add(text(acts));
        }
        became.forEach(one -> add(became(one)));
        Div foot = reactions(acts);
        if (mayAnswer && post.state() == PostState.SHOWN) {
            String verb = getTranslation(isAnswer ? "feed.answer.undo" : "feed.answer.do");
            foot.add(Parts.quiet(verb, () -> acts.answered(post.id())));
        }
        add(foot);
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

    private Div text(Acts acts) {
        Div text = new Div();
        if (!post.text().isEmpty()) {
            text.add(new MarkdownText(post.text(), post.called()));
        }
        if (!post.files().isEmpty()) {
            Div files = new Div();
            files.addClassName("files");
            post.files().forEach(file -> files.add(new FilePart(file, () -> acts.look(post, file))));
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
        Span edited = new Span();
        post.editedAt().filter(at -> post.state() != PostState.WITHDRAWN).ifPresent(at -> {
            edited.setText(getTranslation("feed.edited"));
            edited.getElement().setAttribute("title", Times.exact(at));
        });
        Div who = Parts.meta();
        who.addClassName("post-head");
        Parts.draw(
                who,
                name,
                new Span(post.author().profession().name(getLocale())),
                Parts.written(post.author().facility()),
                when,
                edited);
        return who;
    }

    /// Those given are shown; the rest waits behind one button.
    private Div reactions(Acts acts) {
        Div given = new Div();
        given.addClassName("reactions");
        if (post.state() == PostState.SHOWN) {
            for (Reaction reaction : Reaction.values()) {
                int count = post.reactions().getOrDefault(reaction, 0);
                if (count > 0) {
                    given.add(button(reaction, count, acts));
                }
            }
        }
        given.add(Parts.quiet(getTranslation("feed.menu"), () -> acts.more(post)));
        return given;
    }

    private Button button(Reaction reaction, int count, Acts acts) {
        Button button = Parts.quiet(
                getTranslation("feed.reaction-count", Words.of(reaction), count),
                () -> acts.react(post.id(), reaction));
        button.addClassName("reaction");
        button.getElement()
                .setAttribute("aria-pressed", String.valueOf(post.mine().contains(reaction)));
        return button;
    }
}
