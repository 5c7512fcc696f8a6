package org.tsumugi.accounts.ui;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import org.tsumugi.accounts.losses.Loss;
import org.tsumugi.accounts.losses.LostPhones;
import org.tsumugi.shell.Notice;
import org.tsumugi.shell.Parts;
import org.tsumugi.shell.Times;

/// My phone is lost: one tap stops it, then the next steps.
@Route("account/lost")
@PermitAll
class LostView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private final transient LostPhones phones;

    LostView(LostPhones phones) {
        this.phones = phones;
        addClassNames("page", "lost");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        removeAll();
        add(new H1(getPageTitle()), new Paragraph(getTranslation("accounts.lost.what")));
        phones.mine()
                .ifPresentOrElse(
                        this::showSteps, () -> add(Parts.primary(getTranslation("accounts.lost.stop"), this::stop)));
    }

    private void stop() {
        phones.reportMine();
        Notice.done(getTranslation("accounts.lost.stopped"));
        show();
    }

    private void showSteps(Loss loss) {
        Paragraph since = new Paragraph(getTranslation("accounts.lost.since", Times.exact(loss.at())));
        since.addClassNames("hint", "wait");
        add(
                since,
                new H2(getTranslation("accounts.lost.next")),
                new Paragraph(getTranslation("accounts.lost.renew")),
                new RouterLink(getTranslation("accounts.title"), AccountView.class),
                new LossSteps(loss, phones));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("accounts.lost");
    }
}
