package org.tsumugi.members.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.Map;
import org.tsumugi.directory.FacilityId;
import org.tsumugi.members.MemberCard;
import org.tsumugi.shell.Parts;

/// The way in to the members' screens.
public final class MembersLinks {

    static final String ID = "id";

    private MembersLinks() {}

    /// A name that leads to its page; of who has left only the name.
    public static Component member(MemberCard card) {
        if (!card.active()) {
            return Parts.written(card.name());
        }
        RouterLink link = page(card);
        link.addClassName("person-link");
        return link;
    }

    static RouterLink page(MemberCard card) {
        RouterLink link = new RouterLink(
                card.name(),
                MemberView.class,
                new RouteParameters(new RouteParam(ID, card.id().value().toString())));
        link.getElement().setAttribute("lang", "ja");
        return link;
    }

    static RouterLink at(FacilityId facility, String words) {
        RouterLink link = new RouterLink(words, MembersView.class);
        link.setQueryParameters(QueryParameters.simple(Map.of(PeopleAddress.FACILITY, facility.toString())));
        return link;
    }
}
