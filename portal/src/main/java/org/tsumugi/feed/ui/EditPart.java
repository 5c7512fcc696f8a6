package org.tsumugi.feed.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Optional;
import java.util.function.Consumer;
import org.tsumugi.feed.NewPost;
import org.tsumugi.feed.NewThread;
import org.tsumugi.feed.Post;
import org.tsumugi.feed.PostEdit;
import org.tsumugi.feed.ThreadHead;
import org.tsumugi.guard.TellsTooMuch;
import org.tsumugi.guard.ui.GuardPart;
import org.tsumugi.shared.Refused;
import org.tsumugi.shell.Mishaps;
import org.tsumugi.shell.Parts;

/// Where a writer corrects a post; everyone sees that it was corrected, and what it said before.
class EditPart extends Div {

    private final transient ThreadHead head;
    private final transient Post post;
    private final transient PostDoors doors;
    private final transient Consumer<String> done;
    private final TextField title = new TextField(getTranslation("feed.composer.title"));
    private final TextArea text = new TextArea();
    private final Paragraph problem = new Paragraph();
    private final GuardPart guard;

    EditPart(ThreadHead head, Post post, PostDoors doors, Consumer<String> done) {
        this.head = head;
        this.post = post;
        this.doors = doors;
        this.done = done;
        this.guard = new GuardPart(doors.guard());
        addClassName("form");
        title.setMaxLength(NewThread.TITLE_MAX);
        title.setValue(head.title());
        title.setVisible(post.position() == 1);
        title.addValueChangeListener(change -> look());
        text.setLabel(getTranslation("feed.composer.text"));
        text.setMaxLength(NewPost.TEXT_MAX);
        text.setMaxRows(12);
        text.setValue(post.text());
        text.setHelperText(getTranslation("feed.edit.hint"));
        text.setValueChangeMode(ValueChangeMode.TIMEOUT);
        text.addValueChangeListener(change -> look());
        problem.addClassName("field-error");
        problem.getElement().setAttribute("role", "alert");
        MentionBox callees = new MentionBox(doors.mentions(), () -> Optional.of(head.team()));
        add(title, text, callees, guard, problem, Parts.primary(getTranslation("feed.edit.do"), this::save));
    }

    private void look() {
        guard.look(title.getValue(), text.getValue());
    }

    private void save() {
        if (text.getValue().strip().equals(post.text())
                && title.getValue().strip().equals(head.title())) {
            done.accept("feed.edit.nothing");
            return;
        }
        try {
            Optional<String> called = Optional.of(title.getValue()).filter(words -> title.isVisible());
            doors.posts().edit(post.id(), new PostEdit(post.version(), called, text.getValue(), guard.isStated()));
            done.accept("feed.edited-now");
        } catch (TellsTooMuch told) {
            guard.show(told.told());
            problem.setText(Mishaps.sentence(told));
        } catch (Refused refused) {
            problem.setText(Mishaps.sentence(refused));
        }
    }
}
