package org.tsumugi.joining.ui;

import com.vaadin.flow.component.textfield.TextField;

/// Takes a code as it stands on a slip.
class CodeField extends TextField {

    private static final int LONGEST = 40;

    CodeField(Problem problem) {
        setLabel(getTranslation("joining.code"));
        setHelperText(getTranslation("joining.code.hint"));
        setMaxLength(LONGEST);
        setManualValidation(true);
        getElement()
                .setAttribute("autocomplete", "off")
                .setAttribute("autocapitalize", "off")
                .setAttribute("spellcheck", "false");
        problem.about("refused.code", this);
    }
}
