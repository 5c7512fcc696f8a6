package org.tsumugi.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableSupplier;
import java.util.Arrays;
import java.util.stream.Collectors;

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
        Button button = new Button(verb, click -> ProofAsker.around(act));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    public static Button quiet(String verb, Runnable act) {
        Button button = new Button(verb, click -> ProofAsker.around(act));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    /// What is built only when somebody opens it.
    public static Details folded(String words, SerializableSupplier<Component> content) {
        Details details = new Details(words);
        details.addOpenedChangeListener(change -> {
            if (change.isOpened() && details.getContent().findAny().isEmpty()) {
                details.add(content.get());
            }
        });
        return details;
    }

    /// Text that a person wrote, which stays Japanese whatever the reader's language.
    public static Span written(String text) {
        Span written = new Span(text);
        written.getElement().setAttribute("lang", "ja");
        return written;
    }

    /// Fills a part with others that are only read and lead elsewhere: the page gets what they look like, and the
    /// server keeps one node instead of a tree.
    ///
    /// A list of twenty such lines costs each open session some 20 KB instead of 250.
    public static void draw(Component place, Component... parts) {
        String html = Arrays.stream(parts)
                .map(part -> part.getElement().getOuterHTML())
                .collect(Collectors.joining());
        place.getElement().setProperty("innerHTML", html);
    }
}
