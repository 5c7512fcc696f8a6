package org.tsumugi.accounts.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;

/// A plain form that the browser itself sends: the session gets a new name with the answer, and a page whose
/// connection has dropped still works.
@Tag("form")
class CodeForm extends HtmlContainer {

    static final String ACTION = "sign-in/code";

    private final TextField code = new TextField();

    /// @param wrong what the field says of the last try; nothing for a first one
    CodeForm(String label, String hint, long days, String wrong) {
        this(label, hint, days);
        if (!wrong.isEmpty()) {
            code.setManualValidation(true);
            code.setErrorMessage(wrong);
            code.setInvalid(true);
        }
    }

    /// @param days for which the browser may be remembered; none where that is not offered
    CodeForm(String label, String hint, long days) {
        addClassName("form");
        getElement().setAttribute("method", "post").setAttribute("action", ACTION);
        code.setLabel(label);
        code.setHelperText(hint);
        code.setAutofocus(true);
        code.getElement()
                .setAttribute("name", "code")
                .setAttribute("autocomplete", "one-time-code")
                .setAttribute("autocapitalize", "off");
        code.setWidthFull();
        NativeButton enter = new NativeButton(getTranslation("accounts.code.enter"));
        enter.addClassNames("button", "primary");
        enter.getElement().setAttribute("type", "submit");
        add(code);
        if (days > 0) {
            add(remember(days));
        }
        add(enter);
    }

    /// A plain box, as the form is plain.
    private NativeLabel remember(long days) {
        Input box = new Input();
        box.setType("checkbox");
        box.getElement().setAttribute("name", "remember").setAttribute("value", "yes");
        NativeLabel label = new NativeLabel();
        label.add(box, new Span(getTranslation("accounts.code.remember", days)));
        label.addClassName("remember");
        return label;
    }
}
