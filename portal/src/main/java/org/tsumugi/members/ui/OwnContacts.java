package org.tsumugi.members.ui;

import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.tsumugi.members.Audience;
import org.tsumugi.members.Contact;
import org.tsumugi.shell.Parts;
import org.tsumugi.shell.Words;

/// My contacts, each with who learns it.
class OwnContacts extends Section {

    OwnContacts(List<Contact> contacts) {
        add(new H3(getTranslation("members.contacts")));
        if (contacts.isEmpty()) {
            add(Parts.meta(new Span(getTranslation("members.contacts.mine.none"))));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassNames("list", "ways");
        contacts.forEach(contact -> list.add(row(contact)));
        add(list);
    }

    private static ListItem row(Contact contact) {
        Span kind = new Span(Words.of(contact.kind()));
        kind.addClassName("meta");
        String look = contact.audience() == Audience.NOBODY ? "no" : "ok";
        ListItem row = new ListItem(kind, new Span(contact.value()), Parts.chip(Words.of(contact.audience()), look));
        row.addClassName("row");
        return row;
    }
}
