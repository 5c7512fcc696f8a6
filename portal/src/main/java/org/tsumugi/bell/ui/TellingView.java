package org.tsumugi.bell.ui;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import org.tsumugi.bell.preferences.Preferences;
import org.tsumugi.bell.push.Pushes;

/// How I want to be told, and who is called while I am away.
@Route("bell/telling")
@RolesAllowed("MEMBER")
class TellingView extends Section implements AfterNavigationObserver, HasDynamicTitle {

    private final transient Preferences preferences;
    private final transient Pushes pushes;
    private final transient Clock clock;

    TellingView(Preferences preferences, Pushes pushes, Clock clock) {
        this.preferences = preferences;
        this.pushes = pushes;
        this.clock = clock;
        addClassName("page");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        add(
                new H1(getPageTitle()),
                new Paragraph(getTranslation("bell.telling.about")),
                new PreferenceForm(preferences),
                push(),
                new AbsenceForm(preferences, clock));
    }

    private Section push() {
        Section push = new Section(
                new H2(getTranslation("bell.push")),
                new Paragraph(getTranslation("bell.push.about")),
                new PushSwitch(pushes));
        push.addClassName("card");
        return push;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("bell.telling.title");
    }
}
