package org.tsumugi.accounts.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;

/// A plain form that the browser itself sends: the session gets a new name with the answer, and a page whose
/// connection has dropped still works.
@Tag("form")
class CodeForm extends HtmlContainer {

    static final String ACTION = "sign-in/code";

    CodeForm(String label, String hint) {
        addClassName("form");
        getElement().setAttribute("method", "post").setAttribute("action", ACTION);
        TextField code = new TextField(label);
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
        add(code, enter);
    }
}
