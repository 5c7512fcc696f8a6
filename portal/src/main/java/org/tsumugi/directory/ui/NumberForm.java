package org.tsumugi.directory.ui;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.tsumugi.directory.FacilityId;
import org.tsumugi.directory.Suggestions;
import org.tsumugi.shared.Refused;
import org.tsumugi.shell.Parts;

/// Tells a number that the register lacks.
class NumberForm extends Div {

    private static final int PHONE_LETTERS = 40;

    private final transient Suggestions suggestions;
    private final FacilityId facility;
    private final TextField phone = new TextField();
    private final TextArea note = new TextArea();

    NumberForm(FacilityId facility, Suggestions suggestions) {
        this.facility = facility;
        this.suggestions = suggestions;
        addClassName("form");
        phone.setLabel(getTranslation("directory.phone"));
        phone.setHelperText(getTranslation("directory.phone.help"));
        phone.setRequiredIndicatorVisible(true);
        phone.setMaxLength(PHONE_LETTERS);
        phone.setAllowedCharPattern("[0-9０-９()（）+＋ 　\\p{Pd}ー−]");
        phone.getElement().setAttribute("inputmode", "tel");
        note.setLabel(getTranslation("directory.phone.note"));
        note.setMaxLength(Suggestions.NOTE_LETTERS);
        add(phone, note, Parts.primary(getTranslation("directory.phone.tell.do"), this::tell));
    }

    private static void show(HasValidationProperties field, Focusable<?> same, String sentence) {
        field.setErrorMessage(sentence);
        field.setInvalid(true);
        same.focus();
    }

    private void tell() {
        phone.setInvalid(false);
        note.setInvalid(false);
        try {
            suggestions.suggest(facility, phone.getValue(), note.getValue());
        } catch (Refused refused) {
            String sentence = getTranslation(refused.words(), refused.values());
            if (refused.words().contains("note")) {
                show(note, note, sentence);
            } else {
                show(phone, phone, sentence);
            }
            return;
        }
        removeAll();
        Paragraph thanks = new Paragraph(getTranslation("directory.phone.thanks"));
        thanks.addClassNames("hint", "state", "ok");
        thanks.getElement().setAttribute("role", "status");
        add(thanks);
    }
}
