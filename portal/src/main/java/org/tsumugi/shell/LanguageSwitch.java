package org.tsumugi.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.util.Locale;

/// One touch to the other language; it is written in that language, for who cannot read this one.
final class LanguageSwitch extends Button {

    LanguageSwitch() {
        Locale other = Words.language().getLanguage().equals("ja") ? Locale.ENGLISH : Locale.JAPANESE;
        setText(other.equals(Locale.JAPANESE) ? "日本語" : "English");
        getElement().setAttribute("lang", other.getLanguage());
        addClassName("language-switch");
        addThemeVariants(ButtonVariant.TERTIARY);
        addClickListener(click -> Language.choose(click.getSource().getUI().orElseThrow(), other));
    }
}
