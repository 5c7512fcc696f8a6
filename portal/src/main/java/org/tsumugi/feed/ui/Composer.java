package org.tsumugi.feed.ui;

import com.github.f4b6a3.uuid.UuidCreator;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tsumugi.feed.NewPost;
import org.tsumugi.feed.Post;
import org.tsumugi.feed.SentAlready;
import org.tsumugi.feed.drafts.Draft;
import org.tsumugi.feed.drafts.Drafts;
import org.tsumugi.files.FileId;
import org.tsumugi.guard.TellsTooMuch;
import org.tsumugi.guard.ui.GuardPart;
import org.tsumugi.shared.Refused;
import org.tsumugi.shell.MarkdownText;
import org.tsumugi.shell.Mishaps;
import org.tsumugi.shell.Parts;
import org.tsumugi.teams.TeamId;

/// Text and files on their way to a post: kept as a draft while typing, posted once however often one clicks.
class Composer extends Div {

    /// What happens with what was written.
    interface Posting {

        /// @throws Refused with the reason; the text stays
        void post(NewPost post);
    }

    private static final int PAUSE_MS = 500;
    private static final int QUOTED_LINES = 10;

    private final TextArea text = new TextArea();
    private final AttachmentField attachments;
    private final Paragraph problem = new Paragraph();
    private final Div preview = new Div();
    private final GuardPart guard;
    private final MentionBox callees;
    private final Button post;
    private final transient Drafts drafts;
    private final transient Posting posting;
    private final String place;
    private UUID token = UuidCreator.getRandomBased();

    Composer(WritingDoors doors, Supplier<Optional<TeamId>> team, String place, String verb, Posting posting) {
        this.drafts = doors.drafts();
        this.place = place;
        this.posting = posting;
        this.guard = new GuardPart(doors.guard());
        this.callees = new MentionBox(doors.mentions(), team);
        this.attachments = new AttachmentField(doors.files(), this::keep);
        addClassName("composer");
        text.setLabel(getTranslation("feed.composer.text"));
        text.setMaxLength(NewPost.TEXT_MAX);
        text.setValueChangeMode(ValueChangeMode.TIMEOUT);
        text.setValueChangeTimeout(PAUSE_MS);
        text.setMaxRows(12);
        text.setMinRows(3);
        text.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                problem.setVisible(false);
                keep();
            }
        });
        problem.addClassName("field-error");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        preview.addClassName("preview");
        preview.setVisible(false);
        post = Parts.primary(verb, this::post);
        post.setDisableOnClick(true);
        Div acts = new Div(post);
        acts.addClassName("acts");
        add(text, callees, marks(), preview, attachments, this.guard, problem, acts);
        drafts.find(place).ifPresent(this::show);
    }

    /// What a subclass keeps beside the text.
    Draft draft(UUID token, String text, List<FileId> files) {
        return Draft.reply(token, text, files);
    }

    void show(Draft draft) {
        token = draft.token();
        text.setValue(draft.text());
        attachments.show(draft.files());
        look();
    }

    final void keep() {
        drafts.keep(place, draft(token, text.getValue(), attachments.files()));
        look();
    }

    /// What else is written, for the guard to look at.
    String title() {
        return "";
    }

    private void look() {
        guard.look(Stream.concat(Stream.of(title(), text.getValue()), attachments.names())
                .toArray(String[]::new));
    }

    /// The post's words as a quotation, below what stands there already.
    void quote(Post post) {
        String words =
                post.text().lines().limit(QUOTED_LINES).map(line -> "> " + line).collect(Collectors.joining("\n"));
        String before = text.getValue().isBlank() ? "" : text.getValue().stripTrailing() + "\n\n";
        text.setValue(before + "> **" + post.author().name() + "**\n" + words + "\n\n");
        text.focus();
        keep();
    }

    private Div marks() {
        Div marks = new Div(
                new FormatButtons(text, callees.button()),
                Parts.quiet(getTranslation("feed.composer.preview"), this::preview));
        marks.addClassName("marks");
        return marks;
    }

    /// What the button that posts will do.
    final void name(String verb) {
        post.setText(verb);
    }

    /// Between the files and the button that posts: what a whole thread asks besides.
    void ask(Component... questions) {
        for (Component question : questions) {
            addComponentAtIndex(indexOf(problem), question);
        }
    }

    private void preview() {
        preview.setVisible(!preview.isVisible());
        preview.removeAll();
        preview.add(new MarkdownText(text.getValue()));
    }

    /// Whether a subclass has what it asks besides; it marks what is missing.
    boolean isComplete() {
        return true;
    }

    private void post() {
        try {
            if (!isComplete()) {
                throw new Refused("feed.refused.incomplete");
            }
            posting.post(new NewPost(token, text.getValue(), attachments.files(), guard.isStated()));
            clear();
        } catch (TellsTooMuch told) {
            guard.show(told.told());
            say(told);
        } catch (SentAlready sent) {
            token = UuidCreator.getRandomBased();
            keep();
            say(sent);
        } catch (Refused refused) {
            say(refused);
        } finally {
            post.setEnabled(true);
        }
    }

    private void say(Refused refused) {
        problem.setText(Mishaps.sentence(refused));
        problem.setVisible(true);
    }

    private void clear() {
        token = UuidCreator.getRandomBased();
        text.clear();
        attachments.clear();
        preview.setVisible(false);
        problem.setVisible(false);
        guard.show(List.of());
    }
}
