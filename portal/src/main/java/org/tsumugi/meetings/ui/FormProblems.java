package org.tsumugi.meetings.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Everything that is wrong with a form, once at its top; each sentence stands beside its field, too.
class FormProblems extends Div {

    private final transient List<HasValidation> marked = new ArrayList<>();
    private final transient Set<String> sentences = new LinkedHashSet<>();

    FormProblems() {
        addClassName("field-error");
        getElement().setAttribute("role", "alert").setAttribute("tabindex", "-1");
        setVisible(false);
    }

    void say(HasValidation field, String sentence) {
        if (!marked.contains(field)) {
            field.setErrorMessage(sentence);
            field.setInvalid(true);
            marked.add(field);
        }
        say(sentence);
    }

    void say(String sentence) {
        sentences.add(sentence);
    }

    boolean isEmpty() {
        return sentences.isEmpty();
    }

    /// Brings what was said into sight.
    void show() {
        removeAll();
        setVisible(!isEmpty());
        if (isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        sentences.forEach(sentence -> list.add(new ListItem(sentence)));
        add(new Paragraph(getTranslation("meetings.form.not-saved")), list);
        getElement().callJsFunction("focus");
    }

    void forget() {
        marked.forEach(field -> field.setInvalid(false));
        marked.clear();
        sentences.clear();
        show();
    }
}
