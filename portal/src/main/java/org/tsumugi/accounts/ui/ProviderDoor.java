package org.tsumugi.accounts.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.NativeButton;
import org.tsumugi.accounts.provider.Provider;

/// The way to the other house: a form of its own, since a mere address could be followed from any site.
@Tag("form")
class ProviderDoor extends HtmlContainer {

    private ProviderDoor() {
        getElement().setAttribute("method", "post").setAttribute("action", Provider.GO.substring(1));
    }

    static ProviderDoor labelled(String words) {
        NativeButton there = new NativeButton(words);
        there.addClassNames("button", "way-out");
        there.getElement().setAttribute("type", "submit");
        ProviderDoor door = new ProviderDoor();
        door.add(there);
        return door;
    }

    /// Goes at once.
    static ProviderDoor open() {
        ProviderDoor door = new ProviderDoor();
        door.getElement().executeJs("this.submit()");
        return door;
    }
}
