package org.tsumugi.members.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.tsumugi.members.Contact;
import org.tsumugi.members.Profile;
import org.tsumugi.members.Profiles;
import org.tsumugi.shell.Parts;
import org.tsumugi.shell.Words;

/// How to reach someone: what all may see at once, what is for few when asked for.
class ContactsPart extends Section {

    private final transient Profiles profiles;
    private final transient Profile profile;
    private final UnorderedList ways = new UnorderedList();
    private final Div further = new Div();

    ContactsPart(Profiles profiles, Profile profile) {
        this.profiles = profiles;
        this.profile = profile;
        ways.addClassNames("list", "ways");
        add(new H2(getTranslation("members.contacts")), ways, further);
        show(profile.contacts());
        if (profile.further()) {
            Paragraph said = new Paragraph(getTranslation("members.contacts.further"));
            said.addClassName("meta");
            further.add(said, Parts.primary(getTranslation("members.contacts.further.do"), this::showFurther));
        } else if (profile.contacts().isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("members.contacts.none"));
            none.addClassName("meta");
            further.add(none);
        }
    }

    private void showFurther() {
        further.removeAll();
        show(profiles.contacts(profile.card().id()));
    }

    private void show(List<Contact> contacts) {
        contacts.forEach(contact -> ways.add(row(contact)));
        ways.setVisible(ways.getComponentCount() > 0);
    }

    private static ListItem row(Contact contact) {
        Span kind = new Span(Words.of(contact.kind()));
        kind.addClassName("meta");
        ListItem row = new ListItem(kind, Ways.to(contact));
        if (contact.audience().isRestricted()) {
            row.add(Parts.chip(Words.of(contact.audience())));
        }
        row.addClassName("row");
        return row;
    }
}
