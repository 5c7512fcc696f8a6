package org.tsumugi.feed.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import org.tsumugi.feed.Post;
import org.tsumugi.feed.PostId;
import org.tsumugi.feed.Reaction;
import org.tsumugi.members.ui.MembersLinks;
import org.tsumugi.shell.MarkdownText;
import org.tsumugi.shell.Parts;
import org.tsumugi.shell.Times;
import org.tsumugi.shell.Words;

/// One post as a turn in a conversation: who, when, text, files, and words of courtesy.
class PostPart extends Article {

    private final transient Post post;

    /// What a reader can do with a post.
    interface Acts {

        void react(PostId post, Reaction reaction);

        /// For who asked: this reply answers the question.
        void answered(PostId post);
    }

    /// @param mayAnswer whether the reader asked and this is a reply
    PostPart(Post post, boolean isAnswer, boolean mayAnswer, Clock clock, Acts acts) {
        this.post = post;
        addClassName("post");
        setId("post-" + post.position());
        add(who(post, clock));
        if (isAnswer) {
            add(Parts.chip(getTranslation("feed.answer"), "ok"));
        }
        add(new MarkdownText(post.text()));
        if (!post.files().isEmpty()) {
            Div files = new Div();
            files.addClassName("files");
            post.files().forEach(file -> files.add(new FilePart(file)));
            add(files);
        }
        Div reactions = reactions(acts);
        if (mayAnswer) {
            String verb = getTranslation(isAnswer ? "feed.answer.undo" : "feed.answer.do");
            reactions.add(Parts.quiet(verb, () -> acts.answered(post.id())));
        }
        add(reactions);
    }

    Post post() {
        return post;
    }

    private Div who(Post post, Clock clock) {
        Component name = MembersLinks.member(post.author());
        name.addClassName("who");
        Span when = new Span(Times.relative(post.postedAt(), clock));
        when.getElement().setAttribute("title", Times.exact(post.postedAt()));
        Div who = Parts.meta(
                name,
                new Span(post.author().profession().name(getLocale())),
                Parts.written(post.author().facility()),
                when);
        who.addClassName("post-head");
        return who;
    }

    /// Those given are shown; the rest wait behind one button.
    private Div reactions(Acts acts) {
        Div given = new Div();
        given.addClassName("reactions");
        Div further = new Div();
        for (Reaction reaction : Reaction.values()) {
            int count = post.reactions().getOrDefault(reaction, 0);
            (count > 0 ? given : further).add(button(reaction, count, acts));
        }
        if (further.getComponentCount() > 0) {
            given.add(new NativeDetails(getTranslation("feed.react"), further));
        }
        return given;
    }

    private Button button(Reaction reaction, int count, Acts acts) {
        String words = Words.of(reaction);
        Button button = Parts.quiet(
                count == 0 ? words : getTranslation("feed.reaction-count", words, count),
                () -> acts.react(post.id(), reaction));
        button.addClassName("reaction");
        button.getElement()
                .setAttribute("aria-pressed", String.valueOf(post.mine().contains(reaction)));
        return button;
    }
}
