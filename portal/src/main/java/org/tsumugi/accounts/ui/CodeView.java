package org.tsumugi.accounts.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import org.tsumugi.accounts.cards.Cards;
import org.tsumugi.accounts.entry.OnTheirWay;
import org.tsumugi.accounts.factors.Enrolment;
import org.tsumugi.accounts.passkeys.Ceremonies;
import org.tsumugi.accounts.passkeys.Site;
import org.tsumugi.accounts.remembered.Remembering;
import org.tsumugi.accounts.sharing.SharedBrowsers;

/// The second step of signing in: the code that the phone shows. Who has no app yet sets one up here first.
@Route(value = "sign-in/code", autoLayout = false)
@AnonymousAllowed
class CodeView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Ceremonies ceremonies;
    private final transient Site site;
    private final transient Remembering remembering;
    private final transient Cards cards;
    private final transient SharedBrowsers browsers;

    CodeView(Ceremonies ceremonies, Site site, Remembering remembering, Cards cards, SharedBrowsers browsers) {
        this.ceremonies = ceremonies;
        this.site = site;
        this.remembering = remembering;
        this.cards = cards;
        this.browsers = browsers;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        addClassName("sign-in");
        if (!OnTheirWay.isSomeone()) {
            event.forwardTo("sign-in");
            return;
        }
        Div page = new Div(new H1(getPageTitle()));
        page.addClassNames("second-step");
        problem(event.getLocation().getQueryParameters()).ifPresent(page::add);
        boolean wrong = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("error")
                .isPresent();
        OnTheirWay.enrolment().ifPresentOrElse(enrolment -> offer(page, enrolment, wrong), () -> ask(page));
        Anchor back = new Anchor("sign-in", getTranslation("accounts.code.back"));
        back.setRouterIgnore(true);
        back.addClassName("way-back");
        page.add(back);
        add(page);
    }

    private void ask(Div page) {
        OnTheirWay.question(ceremonies)
                .ifPresent(
                        question -> page.add(PasskeyWay.in(site, getTranslation("accounts.passkey.second"), question)));
        OnTheirWay.cardNumber(cards)
                .ifPresent(number -> page.add(new Paragraph(getTranslation("accounts.card.number", number))));
        page.add(
                OnTheirWay.hasApp() || OnTheirWay.cardNumber(cards).isPresent()
                        ? new CodeForm(
                                getTranslation("accounts.code"),
                                getTranslation("accounts.code.hint"),
                                OnTheirWay.sharedBrowser(browsers).isPresent() ? 0 : remembering.days())
                        : new CodeForm(
                                getTranslation("accounts.code.recovery"),
                                getTranslation("accounts.code.recovery.hint"),
                                0));
    }

    /// Two ways to a first second factor; either gives the recovery codes.
    private void offer(Div page, Enrolment enrolment, boolean wrong) {
        page.add(new Paragraph(getTranslation("accounts.set-up.choice")));
        OnTheirWay.invitation(ceremonies)
                .ifPresent(invitation -> page.add(
                        new H2(getTranslation("accounts.set-up.passkey")),
                        new Paragraph(getTranslation("accounts.passkeys.what")),
                        PasskeyWay.first(site, getTranslation("accounts.passkey.make"), invitation)));
        page.add(new H2(getTranslation("accounts.set-up")), new Steps(enrolment, wrong));
    }

    private Optional<Paragraph> problem(QueryParameters parameters) {
        Optional<String> sentence = parameters
                .getSingleParameter("wait")
                .map(seconds -> getTranslation("accounts.code.too-many-tries"))
                .or(() -> parameters
                        .getSingleParameter("error")
                        .map(any -> getTranslation(
                                OnTheirWay.enrolment().isPresent()
                                        ? "accounts.refused.first-code"
                                        : "accounts.code.wrong")))
                .or(() ->
                        parameters.getSingleParameter("passkey").map(any -> getTranslation("accounts.passkey.wrong")));
        return sentence.map(text -> {
            Paragraph problem = new Paragraph(text);
            problem.addClassName("field-error");
            problem.getElement().setAttribute("role", "alert");
            return problem;
        });
    }

    /// The three steps to a first code.
    static final class Steps extends Div {

        Steps(Enrolment enrolment, boolean wrong) {
            Paragraph why = new Paragraph(getTranslation("accounts.set-up.why"));
            add(why, new AppDrawing(enrolment));
            add(new CodeForm(
                    getTranslation("accounts.set-up.first-code"),
                    getTranslation("accounts.set-up.hint"),
                    0,
                    wrong ? getTranslation("accounts.refused.first-code") : ""));
        }
    }

    /// The drawing for the camera, and the same in letters.
    static final class AppDrawing extends Div {

        AppDrawing(Enrolment enrolment) {
            Image drawing = new Image(enrolment.drawing(), getTranslation("accounts.set-up.drawing"));
            drawing.addClassName("qr");
            Anchor here = new Anchor();
            here.setText(getTranslation("accounts.set-up.on-this-phone"));
            // Its scheme is the apps' own, and the address is ours.
            here.setUnsafeHref(enrolment.address());
            here.setRouterIgnore(true);
            here.addClassName("button");
            Paragraph letters = new Paragraph(getTranslation("accounts.set-up.letters", enrolment.spelled()));
            letters.addClassName("letters");
            add(drawing, here, letters);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation(OnTheirWay.enrolment().isPresent() ? "accounts.set-up.title" : "accounts.code.title");
    }
}
