package org.tsumugi.administration.ui;

import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.Map;
import org.tsumugi.directory.FacilityId;
import org.tsumugi.members.MemberCard;

/// Ways between the screens of this room.
final class StaffLinks {

    static final String ID = "id";
    static final String FACILITY = "facility";
    static final String NAMED = "q";

    private StaffLinks() {}

    static RouterLink person(MemberCard card) {
        RouterLink link = new RouterLink(
                card.name(),
                StaffMemberView.class,
                new RouteParameters(new RouteParam(ID, card.id().toString())));
        link.getElement().setAttribute("lang", "ja");
        return link;
    }

    static RouterLink at(FacilityId facility, String words) {
        RouterLink link = new RouterLink(words, StaffView.class);
        link.setQueryParameters(QueryParameters.simple(Map.of(FACILITY, facility.toString())));
        return link;
    }
}
