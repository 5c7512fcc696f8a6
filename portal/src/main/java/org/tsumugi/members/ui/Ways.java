package org.tsumugi.members.ui;

import com.vaadin.flow.component.html.Anchor;
import org.tsumugi.members.Contact;

/// Contacts that one touch uses.
final class Ways {

    private Ways() {}

    static Anchor to(Contact contact) {
        return switch (contact.kind()) {
            case PHONE -> call(contact.value());
            case MAIL -> way("mailto:" + contact.value(), contact.value());
        };
    }

    static Anchor call(String number) {
        return way("tel:" + number.replaceAll("[^0-9+]", ""), number);
    }

    private static Anchor way(String address, String text) {
        Anchor way = new Anchor(address, text);
        way.addClassName("way");
        return way;
    }
}
