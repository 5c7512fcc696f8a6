package org.tsumugi.directory.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import org.tsumugi.directory.FacilityId;

/// The way in to the directory's screens.
public final class DirectoryLinks {

    static final String ID = "id";

    private DirectoryLinks() {}

    public static RouterLink facility(FacilityId id, String name) {
        RouterLink link = new RouterLink(name, FacilityView.class, parameters(id));
        link.getElement().setAttribute("lang", "ja");
        return link;
    }

    /// Numbers that members told, for curators.
    public static RouterLink numbers(String words) {
        return new RouterLink(words, NumbersView.class);
    }

    /// The registers lean on the directory, not the other way round: this way in goes by its address.
    static Anchor imports(String words) {
        Anchor link = new Anchor("directory/import", words);
        link.addClassName("button");
        return link;
    }

    /// Likewise, who can take somebody.
    static Anchor taking(String words) {
        Anchor link = new Anchor("directory/taking", words);
        link.addClassName("button");
        return link;
    }

    /// Likewise, the screens on which entries are kept.
    static Anchor upkeep(String words) {
        Anchor link = new Anchor("directory/upkeep", words);
        link.addClassName("button");
        return link;
    }

    static void open(UI ui, FacilityId id) {
        ui.navigate(FacilityView.class, parameters(id));
    }

    private static RouteParameters parameters(FacilityId id) {
        return new RouteParameters(new RouteParam(ID, id.toString()));
    }
}
