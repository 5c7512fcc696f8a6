package org.tsumugi.directory.entries.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import org.tsumugi.directory.FacilityId;

/// Ways to the screens on which entries are kept.
final class EntryLinks {

    static final String ID = "id";

    private EntryLinks() {}

    static RouterLink edit(FacilityId id, String words) {
        RouterLink link = new RouterLink(words, EntryView.class, new RouteParameters(ID, id.toString()));
        link.addClassName("button");
        return link;
    }

    static void open(UI ui, FacilityId id) {
        ui.navigate("directory/" + id);
    }
}
