package org.tsumugi.meetings.topics.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import org.tsumugi.guard.Guard;
import org.tsumugi.guard.TellsTooMuch;
import org.tsumugi.guard.ui.GuardPart;
import org.tsumugi.meetings.topics.Topic;
import org.tsumugi.meetings.topics.TopicMeeting;
import org.tsumugi.meetings.topics.Topics;
import org.tsumugi.shared.Refused;
import org.tsumugi.shell.Mishaps;
import org.tsumugi.shell.Parts;
import org.tsumugi.shell.Times;
import org.tsumugi.shell.TurnsInto.Source;

/// Which meeting, and in which words: every member will read them, so the organiser says that they may leave the team.
class TopicForm extends Div {

    private final transient Topics topics;
    private final transient Source source;
    private final transient Runnable done;
    private final Select<TopicMeeting> meeting = new Select<>();
    private final TextField text = new TextField(getTranslation("meetings.topic.text"));
    private final Checkbox forAll = new Checkbox(getTranslation("meetings.topic.for-all"));
    private final Paragraph problem = new Paragraph();
    private final GuardPart guard;
    private final Button act;

    TopicForm(Topics topics, Guard guard, Source source, Runnable done) {
        this.topics = topics;
        this.source = source;
        this.done = done;
        this.guard = new GuardPart(guard);
        this.act = Parts.primary(getTranslation("meetings.topic.put"), this::put);
        addClassName("form");
        List<TopicMeeting> planned = topics.planned();
        if (planned.isEmpty()) {
            add(new Paragraph(getTranslation("meetings.topic.no-meeting")));
            return;
        }
        meeting.setLabel(getTranslation("meetings.topic.meeting"));
        meeting.setItems(planned);
        meeting.setItemLabelGenerator(
                one -> getTranslation("meetings.topic.meeting.of", Times.exact(one.startsAt()), one.title()));
        meeting.setValue(planned.getFirst());
        text.setMaxLength(Topic.TEXT_MAX);
        text.setValueChangeMode(ValueChangeMode.TIMEOUT);
        text.setValue(source.words());
        text.addValueChangeListener(change -> {
            forAll.setValue(false);
            this.guard.look(change.getValue());
        });
        problem.addClassName("field-error");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        act.setDisableOnClick(true);
        Div acts = new Div(act);
        acts.addClassName("acts");
        add(meeting, text, new Paragraph(getTranslation("meetings.topic.hint")), forAll, this.guard, problem, acts);
        this.guard.look(text.getValue());
    }

    private void put() {
        try {
            if (!forAll.getValue()) {
                throw new Refused("meetings.refused.topic-not-confirmed");
            }
            topics.propose(meeting.getValue().id(), new Topic(source.link(), text.getValue(), guard.isStated()));
            done.run();
        } catch (TellsTooMuch told) {
            guard.show(told.told());
            say(told);
        } catch (Refused refused) {
            say(refused);
        } finally {
            act.setEnabled(true);
        }
    }

    private void say(Refused refused) {
        problem.setText(Mishaps.sentence(refused));
        problem.setVisible(true);
    }
}
