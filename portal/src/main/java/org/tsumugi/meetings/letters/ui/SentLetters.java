package org.tsumugi.meetings.letters.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.tsumugi.meetings.letters.SentLetter;
import org.tsumugi.shell.Parts;
import org.tsumugi.shell.Times;
import org.tsumugi.shell.Words;

/// Which letters went out, and which could not be delivered.
class SentLetters extends Section {

    SentLetters() {
        addClassName("card");
    }

    void show(List<SentLetter> letters) {
        removeAll();
        setVisible(!letters.isEmpty());
        UnorderedList list = new UnorderedList(letters.stream().map(this::row).toArray(ListItem[]::new));
        list.addClassName("list");
        add(new H2(getTranslation("meetings.letters.sent", letters.size())), list);
    }

    private ListItem row(SentLetter letter) {
        Span to = Parts.written(
                letter.to().name().isEmpty()
                        ? letter.to().address()
                        : letter.to().name());
        to.addClassName("row-title");
        String state = letter.arrived()
                .map(arrived -> arrived ? "meetings.letters.arrived" : "meetings.letters.given-up")
                .orElse("meetings.letters.waiting");
        ListItem row = new ListItem(
                to,
                Parts.meta(new Span(letter.to().address())),
                Parts.meta(
                        new Span(Words.of(letter.kind())),
                        new Span(Times.exact(letter.at())),
                        new Span(getTranslation(state))));
        row.addClassName("row");
        return row;
    }
}
