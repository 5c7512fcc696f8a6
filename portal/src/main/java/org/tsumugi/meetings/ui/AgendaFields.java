package org.tsumugi.meetings.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tsumugi.meetings.AgendaItem;
import org.tsumugi.meetings.MeetingContent;
import org.tsumugi.shell.Parts;
import org.tsumugi.shell.Words;

/// The points of the agenda, one line each; an empty line is none.
class AgendaFields extends Div {

    private final Div lines = new Div();
    private final Paragraph problem = new Paragraph();

    AgendaFields() {
        addClassName("agenda-fields");
        getElement().setAttribute("role", "group").setAttribute("aria-label", getTranslation("meetings.agenda"));
        problem.addClassName("field-error");
        problem.setVisible(false);
        Paragraph label = new Paragraph(getTranslation("meetings.agenda"));
        label.addClassName("label");
        add(label, problem, lines, Parts.quiet(getTranslation("meetings.agenda.add"), this::addAndGoThere));
    }

    void show(List<AgendaItem> agenda) {
        lines.removeAll();
        agenda.forEach(item -> lines.add(new Line(Optional.of(item))));
        if (agenda.isEmpty()) {
            lines.add(new Line(Optional.empty()));
        }
    }

    List<AgendaItem> agenda() {
        return lines.getChildren()
                .map(Line.class::cast)
                .filter(line -> !line.text.getValue().isBlank())
                .map(Line::item)
                .toList();
    }

    void say(Optional<String> sentence) {
        sentence.ifPresent(problem::setText);
        problem.setVisible(sentence.isPresent());
    }

    private void addAndGoThere() {
        Line line = new Line(Optional.empty());
        lines.add(line);
        line.text.focus();
    }

    private static class Line extends Div {

        private final TextField text = new TextField();
        private final Select<MeetingContent> content = new Select<>();
        private final TimePicker at = new TimePicker();
        private final TextField speaker = new TextField();

        Line(Optional<AgendaItem> item) {
            addClassName("agenda-line");
            text.setAriaLabel(getTranslation("meetings.agenda.text"));
            content.setAriaLabel(getTranslation("meetings.agenda.content"));
            content.setItems(MeetingContent.values());
            content.setItemLabelGenerator(Words::of);
            content.setValue(item.map(AgendaItem::content).orElse(MeetingContent.PROBLEMS));
            item.map(AgendaItem::text).ifPresent(text::setValue);
            at.setAriaLabel(getTranslation("meetings.agenda.at"));
            at.setPlaceholder(getTranslation("meetings.agenda.at"));
            at.setLocale(Locale.JAPANESE);
            item.flatMap(AgendaItem::at).ifPresent(at::setValue);
            speaker.setAriaLabel(getTranslation("meetings.agenda.speaker"));
            speaker.setPlaceholder(getTranslation("meetings.agenda.speaker"));
            item.map(AgendaItem::speaker).ifPresent(speaker::setValue);
            Button remove = Parts.quiet(getTranslation("meetings.agenda.remove"), this::removeFromParent);
            add(text, content, at, speaker, remove);
        }

        AgendaItem item() {
            return new AgendaItem(
                    text.getValue(),
                    content.getValue(),
                    Optional.ofNullable(at.getValue()),
                    speaker.getValue().strip());
        }
    }
}
