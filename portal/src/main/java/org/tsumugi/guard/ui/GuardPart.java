package org.tsumugi.guard.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tsumugi.guard.Guard;
import org.tsumugi.guard.Mark;
import org.tsumugi.guard.TellsTooMuch.Told;
import org.tsumugi.shell.Parts;
import org.tsumugi.shell.Words;

/// Beside a text that is being written: the places that might tell who a patient is, each with its reason, and the box
/// by which the writer states that they do not.
public class GuardPart extends Div {

    private final transient Guard guard;
    private final Paragraph sentence = new Paragraph();
    private final UnorderedList list = new UnorderedList();
    private final Checkbox stated = new Checkbox(getTranslation("guard.stated"));
    private transient List<Told> shown = List.of();

    public GuardPart(Guard guard) {
        this.guard = guard;
        addClassNames("guard", "hint", "wait");
        sentence.setText(getTranslation("guard.found"));
        list.addClassName("told");
        getElement().setAttribute("role", "status");
        add(sentence, list, new Paragraph(getTranslation("guard.how")), stated);
        setVisible(false);
    }

    /// Looks at what stands there now, while it is written.
    public void look(String... texts) {
        Map<String, Told> told = new LinkedHashMap<>();
        for (String text : texts) {
            for (Mark mark : guard.look(text)) {
                told.putIfAbsent(mark.of(text), new Told(mark.of(text), mark.clue()));
            }
        }
        show(List.copyOf(told.values()));
    }

    /// What a door found. A statement holds for what was shown when it was made: a further place takes it back.
    public void show(List<Told> told) {
        if (!shown.containsAll(told)) {
            stated.setValue(false);
        }
        shown = told;
        list.removeAll();
        told.forEach(one -> list.add(row(one)));
        setVisible(!told.isEmpty());
    }

    public boolean isStated() {
        return isVisible() && stated.getValue();
    }

    private static ListItem row(Told told) {
        Span words = Parts.written(told.words());
        words.addClassName("marked");
        return new ListItem(words, new Span(Words.of(told.clue())));
    }
}
