package org.tsumugi.directory.ui;

import com.vaadin.flow.component.html.Anchor;

/// Numbers that one touch calls.
final class Phones {

    private Phones() {}

    static Anchor call(String number) {
        Anchor call = new Anchor("tel:" + number.replaceAll("[^0-9+]", ""), number);
        call.addClassName("call");
        return call;
    }
}
