package org.tsumugi.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;

/// Small parts that look the same in every room.
public final class Parts {

    private Parts() {}

    /// A word in a frame, e.g. a thread's kind; `look` picks its colour and the word says the same.
    public static Span chip(String word, String... look) {
        Span chip = new Span(word);
        chip.addClassName("chip");
        chip.addClassNames(look);
        return chip;
    }

    /// A quiet small line: who, when, where.
    public static Div meta(Component... parts) {
        Div meta = new Div(parts);
        meta.addClassName("meta");
        return meta;
    }

    /// Says what an empty place is for and offers the first step.
    public static Section empty(String sentence, Component... firstStep) {
        Section empty = new Section(new Paragraph(sentence));
        empty.add(firstStep);
        empty.addClassName("empty");
        return empty;
    }

    /// The one action a screen is for.
    public static Button primary(String verb, Runnable act) {
        Button button = new Button(verb, click -> act.run());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    public static Button quiet(String verb, Runnable act) {
        Button button = new Button(verb, click -> act.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    /// Text that a person wrote, which stays Japanese whatever the reader's language.
    public static Span written(String text) {
        Span written = new Span(text);
        written.getElement().setAttribute("lang", "ja");
        return written;
    }
}
