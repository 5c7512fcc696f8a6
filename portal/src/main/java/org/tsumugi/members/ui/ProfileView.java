package org.tsumugi.members.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.tsumugi.files.Files;
import org.tsumugi.members.OwnProfile;
import org.tsumugi.members.Profiles;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Right;
import org.tsumugi.shell.Parts;

/// Mine: what colleagues see of me, and the way to change it.
@Route("profile")
@RolesAllowed({"MEMBER", "FACILITY_MANAGER", "ORGANIZER", "COORDINATOR", "CURATOR", "OFFICIAL", "ADMINISTRATOR"})
class ProfileView extends Section implements AfterNavigationObserver, HasDynamicTitle {

    private final transient Profiles profiles;
    private final PhotoField photo;
    private final Div seen = new Div();
    private final Div change = new Div();

    ProfileView(Profiles profiles, Files files) {
        this.profiles = profiles;
        this.photo = new PhotoField(profiles, files, this::lookAgain);
        addClassNames("page", "member");
        seen.addClassName("card");
        Paragraph fixed = new Paragraph(getTranslation("members.profile.fixed"));
        fixed.addClassName("meta");
        add(new H1(getTranslation("members.profile")), new H2(getTranslation("members.profile.seen")), seen, fixed);
        add(change);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        change.removeAll();
        Optional<OwnProfile> mine = profiles.mine();
        if (mine.isEmpty()) {
            seen.removeAll();
            seen.add(Parts.empty(getTranslation("members.profile.none")));
            return;
        }
        show(mine.get());
        if (Actor.current().may(Right.KEEP_FILES)) {
            change.add(photo);
        }
        change.add(new ProfileForm(profiles, mine.get(), this::lookAgain));
    }

    private void lookAgain() {
        profiles.mine().ifPresent(this::show);
    }

    private void show(OwnProfile mine) {
        photo.show(mine);
        seen.removeAll();
        seen.add(
                new PersonPart(mine.profile(), new Paragraph()),
                new OwnContacts(mine.contacts()),
                new WorkplaceList(mine.profile().workplaces()),
                new AboutPart(mine.profile()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("members.profile");
    }
}
