package org.tsumugi.members.ui;

import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import org.tsumugi.members.Profile;
import org.tsumugi.members.Profiles;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Ids;
import org.tsumugi.shared.MemberId;

/// One member: who it is, how to reach them, where they work.
@Route("members/:id")
@RolesAllowed({"MEMBER", "FACILITY_MANAGER", "ORGANIZER", "COORDINATOR", "CURATOR", "OFFICIAL", "ADMINISTRATOR"})
class MemberView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Profiles profiles;
    private String title = "";

    MemberView(Profiles profiles) {
        this.profiles = profiles;
        addClassNames("page", "member");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Profile profile = event.getRouteParameters()
                .get(MembersLinks.ID)
                .flatMap(Ids::parse)
                .flatMap(id -> profiles.find(new MemberId(id)))
                .orElseThrow(NotFoundException::new);
        title = profile.card().name();
        removeAll();
        add(new PersonPart(profile));
        if (profile.card().id().equals(Actor.current().id())) {
            RouterLink change = new RouterLink(getTranslation("members.profile.change"), ProfileView.class);
            change.addClassName("button");
            add(change);
        }
        add(new ContactsPart(profiles, profile), new WorkplaceList(profile.workplaces()), new AboutPart(profile));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
