package org.tsumugi.administration.ui;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.tsumugi.accounts.losses.Loss;
import org.tsumugi.accounts.losses.LostPhones;
import org.tsumugi.accounts.ui.LossSteps;
import org.tsumugi.shell.Notice;
import org.tsumugi.shell.Parts;
import org.tsumugi.shell.Times;

/// Phones of one's people that are lost, and what is still to be done.
@Route("staff/lost")
@RolesAllowed({"FACILITY_MANAGER", "COORDINATOR", "ADMINISTRATOR"})
class LossesView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private final transient LostPhones phones;

    LossesView(LostPhones phones) {
        this.phones = phones;
        addClassNames("page", "losses");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        removeAll();
        add(new H1(getPageTitle()));
        List<Loss> open = phones.open();
        if (open.isEmpty()) {
            add(Parts.empty(getTranslation("administration.losses.none")));
        }
        open.forEach(loss -> add(card(loss)));
    }

    private Section card(Loss loss) {
        H2 name = new H2(StaffLinks.person(loss.member()));
        Section card = new Section(
                name,
                Parts.meta(
                        Parts.written(loss.member().facility()),
                        new Span(getTranslation("accounts.lost.since", Times.exact(loss.at())))),
                new LossSteps(loss, phones),
                Parts.quiet(getTranslation("administration.losses.close"), () -> {
                    phones.close(loss.id());
                    Notice.done(getTranslation("administration.losses.closed"));
                    show();
                }));
        card.addClassName("card");
        return card;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("administration.losses");
    }
}
