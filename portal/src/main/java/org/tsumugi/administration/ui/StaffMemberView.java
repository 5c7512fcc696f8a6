package org.tsumugi.administration.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.tsumugi.accounts.losses.LostPhones;
import org.tsumugi.directory.Facilities;
import org.tsumugi.members.standing.Confirmations;
import org.tsumugi.members.standing.Grants;
import org.tsumugi.members.standing.Staff;
import org.tsumugi.members.standing.StaffLine;
import org.tsumugi.members.standing.Standing;
import org.tsumugi.shared.Ids;
import org.tsumugi.shared.MemberId;
import org.tsumugi.shell.Parts;
import org.tsumugi.shell.Words;

/// One of the people one looks after: whether they are here, and as what.
@Route("staff/:id")
@RolesAllowed({"FACILITY_MANAGER", "COORDINATOR", "ADMINISTRATOR"})
class StaffMemberView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Staff staff;
    private final transient Grants grants;
    private final transient Confirmations confirmations;
    private final transient Facilities facilities;
    private final transient LostPhones phones;
    private String title = "";

    StaffMemberView(Staff staff, Grants grants, Confirmations confirmations, Facilities facilities, LostPhones phones) {
        this.phones = phones;
        this.staff = staff;
        this.grants = grants;
        this.confirmations = confirmations;
        this.facilities = facilities;
        addClassNames("page", "staff-member");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        StaffLine line = event.getRouteParameters()
                .get(StaffLinks.ID)
                .flatMap(Ids::parse)
                .flatMap(id -> staff.find(new MemberId(id)))
                .orElseThrow(NotFoundException::new);
        show(line);
    }

    private void again(StaffLine before) {
        staff.find(before.card().id())
                .ifPresentOrElse(this::show, () -> getUI().orElseThrow().navigate(StaffView.class));
    }

    private void show(StaffLine line) {
        title = line.card().name();
        removeAll();
        H1 name = new H1(title);
        name.getElement().setAttribute("lang", "ja");
        Div meta = Parts.meta(
                Parts.written(line.reading()),
                new Span(line.card().profession().name(Words.language())),
                Parts.written(line.card().facility()));
        if (line.standing() != Standing.PRESENT) {
            meta.add(Parts.chip(Words.of(line.standing()), "wait"));
        }
        add(
                name,
                meta,
                new RolesPart(line, grants, confirmations, () -> again(line)),
                new StandingPart(line, staff, facilities, phones, () -> again(line)));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
