package org.tsumugi.administration.ui;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.tsumugi.directory.Facilities;
import org.tsumugi.members.standing.CutOffs;
import org.tsumugi.operations.Pauses;

/// What is switched when something goes wrong: reading only for all, no entry for one facility.
@Route("operations")
@RolesAllowed("ADMINISTRATOR")
class OperationsView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Pauses pauses;
    private final transient CutOffs cutOffs;
    private final transient Facilities facilities;

    OperationsView(Pauses pauses, CutOffs cutOffs, Facilities facilities) {
        this.pauses = pauses;
        this.cutOffs = cutOffs;
        this.facilities = facilities;
        addClassNames("page", "operations");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        add(new H1(getPageTitle()), new PausePart(pauses), new CutOffPart(cutOffs, facilities));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("administration.operations");
    }
}
