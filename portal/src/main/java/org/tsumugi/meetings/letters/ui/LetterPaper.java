package org.tsumugi.meetings.letters.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.tsumugi.shell.Parts;

/// A letter to be read before it goes out; where no mail is set up, to be printed.
class LetterPaper extends Section {

    LetterPaper() {
        addClassNames("card", "letter");
        getElement().setAttribute("tabindex", "-1");
        close();
    }

    void show(String text, boolean canSend, Runnable send) {
        removeAll();
        Div paper = new Div(text);
        paper.addClassName("paper");
        paper.getElement().setAttribute("lang", "ja");
        H2 head = new H2(getTranslation("meetings.letters.reading"));
        Div acts = new Div(
                canSend
                        ? Parts.primary(getTranslation("meetings.letters.send"), send)
                        : Parts.primary(
                                getTranslation("meetings.letters.print"),
                                () -> getElement().executeJs("window.print()")));
        acts.addClassName("acts");
        add(head, paper);
        if (!canSend) {
            add(new Paragraph(getTranslation("meetings.letters.no-mail")));
        }
        add(acts);
        setVisible(true);
        getElement().callJsFunction("focus");
    }

    final void close() {
        setVisible(false);
    }
}
