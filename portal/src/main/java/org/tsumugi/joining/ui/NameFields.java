package org.tsumugi.joining.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import org.tsumugi.joining.desk.FullName;

/// Family and given name with their readings.
class NameFields extends Div {

    private final TextField family = field("joining.family", "family-name");
    private final TextField given = field("joining.given", "given-name");
    private final TextField familyKana = field("joining.family-kana", "off");
    private final TextField givenKana = field("joining.given-kana", "off");

    NameFields(Problem problem) {
        addClassName("names");
        family.setRequiredIndicatorVisible(true);
        familyKana.setRequiredIndicatorVisible(true);
        problem.about(".name-", family);
        problem.about(".reading-", familyKana);
        add(family, given, familyKana, givenKana);
    }

    private TextField field(String words, String autocomplete) {
        TextField field = new TextField(getTranslation(words));
        field.setManualValidation(true);
        field.getElement().setAttribute("autocomplete", autocomplete);
        return field;
    }

    void show(FullName name) {
        family.setValue(name.family());
        given.setValue(name.given());
        familyKana.setValue(name.familyKana());
        givenKana.setValue(name.givenKana());
    }

    FullName name() {
        return new FullName(family.getValue(), given.getValue(), familyKana.getValue(), givenKana.getValue());
    }

    void clear() {
        family.clear();
        given.clear();
        familyKana.clear();
        givenKana.clear();
        family.focus();
    }
}
