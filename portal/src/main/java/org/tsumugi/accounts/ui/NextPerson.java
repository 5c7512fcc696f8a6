package org.tsumugi.accounts.ui;

import com.vaadin.flow.component.html.Paragraph;

/// On a shared browser: whose turn it is, and nothing of who was there before.
class NextPerson extends Paragraph {

    /// Browsers neither keep what is typed here nor offer what others typed.
    private static final String KEEP_NOTHING = "customElements.whenDefined('vaadin-login-form').then(() => "
            + "requestAnimationFrame(() => document.querySelectorAll('vaadin-login-form input[name]').forEach(field => "
            + "field.setAttribute('autocomplete', field.type === 'password' ? 'new-password' : 'off'))))";

    NextPerson(String device) {
        super(device);
        setText(getTranslation("accounts.shared.next", device));
        addClassNames("hint", "next-person");
        addAttachListener(attached -> getElement().executeJs(KEEP_NOTHING));
    }
}
