package org.tsumugi.members.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import org.tsumugi.members.Audience;
import org.tsumugi.members.Contact;
import org.tsumugi.members.ContactKind;
import org.tsumugi.shell.Words;

/// One way to reach me, and who learns it: nobody, until I say so.
class ContactField extends Div {

    private final ContactKind kind;
    private final TextField value = new TextField();
    private final RadioButtonGroup<Audience> audience = new RadioButtonGroup<>();

    ContactField(ContactKind kind, String help, String inputMode) {
        this.kind = kind;
        addClassName("form");
        value.setLabel(Words.of(kind));
        value.setHelperText(help);
        value.setMaxLength(Contact.VALUE_MAX);
        value.setClearButtonVisible(true);
        value.getElement().setAttribute("inputmode", inputMode);
        value.addValueChangeListener(change -> value.setInvalid(false));
        audience.setLabel(getTranslation("members.audience", Words.of(kind)));
        audience.setItems(Audience.values());
        audience.setItemLabelGenerator(Words::of);
        audience.setValue(Audience.NOBODY);
        audience.addClassName("audience");
        add(value, audience);
    }

    void show(Contact contact) {
        if (contact.kind() == kind) {
            value.setValue(contact.value());
            audience.setValue(contact.audience());
        }
    }

    Contact contact() {
        return new Contact(kind, value.getValue(), audience.getValue());
    }

    void refuse(String sentence) {
        value.setErrorMessage(sentence);
        value.setInvalid(true);
        value.focus();
    }
}
