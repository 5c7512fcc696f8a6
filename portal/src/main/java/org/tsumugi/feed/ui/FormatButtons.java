package org.tsumugi.feed.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import org.tsumugi.shell.Parts;

/// A few buttons instead of Markdown to learn: they put the marks around what is selected.
class FormatButtons extends Span {

    private static final String AROUND = """
            const field = $0.inputElement, at = field.selectionStart, to = field.selectionEnd;
            const chosen = field.value.slice(at, to) || $3;
            const lines = $1.startsWith('\\n') ? chosen.split('\\n').map(l => '- ' + l).join('\\n') : $1 + chosen + $2;
            const before = field.value.slice(0, at), gap = $1.startsWith('\\n') && before && !before.endsWith('\\n') ? '\\n' : '';
            field.focus();
            field.setRangeText(gap + lines, at, to, 'end');
            field.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
            """;

    private final TextArea field;

    /// @param others what else helps to write
    FormatButtons(TextArea field, Component... others) {
        this.field = field;
        addClassName("format");
        add(
                Parts.quiet(getTranslation("feed.format.bold"), () -> around("**", "**", "feed.format.bold")),
                Parts.quiet(getTranslation("feed.format.list"), () -> around("\n- ", "", "feed.format.list")));
        add(others);
    }

    private void around(String before, String after, String sample) {
        getElement().executeJs(AROUND, field.getElement(), before, after, getTranslation(sample));
    }
}
