package org.tsumugi.feed.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import org.tsumugi.feed.calling.PhoneLine;
import org.tsumugi.members.ui.MembersLinks;
import org.tsumugi.shell.Parts;
import org.tsumugi.shell.Words;

/// Somebody to call: who, from where, and each number one tap away.
class PhoneRow extends ListItem {

    PhoneRow(PhoneLine line) {
        addClassName("row");
        Div numbers = new Div();
        numbers.addClassName("numbers");
        if (!line.phone().isEmpty()) {
            numbers.add(number("feed.phones.own", line.phone()));
        }
        if (!line.facility().isEmpty()) {
            numbers.add(number("feed.phones.facility", line.facility()));
        }
        if (numbers.getComponentCount() == 0) {
            numbers.add(new Span(Words.of("feed.phones.unknown")));
        }
        add(
                MembersLinks.member(line.who()),
                Parts.meta(
                        Parts.written(line.who().facility()),
                        new Span(line.who().profession().name(getLocale()))),
                numbers);
    }

    private static Anchor number(String words, String number) {
        Anchor call = new Anchor("tel:" + number.replaceAll("[^+0-9]", ""), Words.of(words, number));
        call.addClassName("button");
        return call;
    }
}
