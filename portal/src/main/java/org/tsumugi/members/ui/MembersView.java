package org.tsumugi.members.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import org.tsumugi.members.People;
import org.tsumugi.shell.Parts;

/// Who is who: one box, two filters, and the people found; all of it in the address bar.
@Route("members")
@RolesAllowed({"MEMBER", "FACILITY_MANAGER", "ORGANIZER", "COORDINATOR", "CURATOR", "OFFICIAL", "ADMINISTRATOR"})
class MembersView extends Section implements AfterNavigationObserver, HasDynamicTitle {

    private final transient People people;
    private final PeopleBar bar;
    private final Div facility = new Div();
    private final Div found = new Div();
    private transient PeopleAddress address = PeopleAddress.of(QueryParameters.empty());

    MembersView(People people) {
        this.people = people;
        this.bar = new PeopleBar(people, changed -> changed.open(getUI().orElseThrow()));
        addClassNames("page", "people-page");
        RouterLink mine = new RouterLink(getTranslation("members.profile"), ProfileView.class);
        mine.addClassName("button");
        Div toolbar = new Div(new H1(getTranslation("members.title")), mine);
        toolbar.addClassName("toolbar");
        facility.addClassName("filters");
        add(toolbar, bar, facility, found);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        address = PeopleAddress.of(event.getLocation().getQueryParameters());
        bar.show(address);
        facility.removeAll();
        address.facility().flatMap(people::nameOf).ifPresent(this::showFacility);
        found.removeAll();
        found.add(new FoundPeople(people, address));
    }

    private void showFacility(String name) {
        Button anywhere = Parts.quiet(
                getTranslation("members.facility.any"), () -> address.anywhere().open(getUI().orElseThrow()));
        facility.add(Parts.written(getTranslation("members.facility.at", name)), anywhere);
    }

    @Override
    public String getPageTitle() {
        return address.text().isBlank()
                ? getTranslation("members.title")
                : getTranslation("members.title.search", address.text());
    }
}
