package org.tsumugi.directory.ui;

import com.vaadin.flow.component.html.Anchor;

/// Numbers that one touch calls.
public final class Phones {

    private Phones() {}

    public static Anchor call(String number) {
        Anchor call = new Anchor("tel:" + number.replaceAll("[^0-9+]", ""), number);
        call.addClassName("call");
        return call;
    }
}
