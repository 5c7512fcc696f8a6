package org.tsumugi.accounts.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
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
import org.tsumugi.accounts.Enrolment;
import org.tsumugi.accounts.OnTheirWay;

/// The second step of signing in: the code that the phone shows. Who has no app yet sets one up here first.
@Route(value = "sign-in/code", autoLayout = false)
@AnonymousAllowed
class CodeView extends Main implements BeforeEnterObserver, HasDynamicTitle {

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
        OnTheirWay.enrolment().ifPresentOrElse(enrolment -> page.add(new Steps(enrolment)), () -> page.add(asking()));
        Anchor back = new Anchor("sign-in", getTranslation("accounts.code.back"));
        back.setRouterIgnore(true);
        back.addClassName("way-back");
        page.add(back);
        add(page);
    }

    private CodeForm asking() {
        return new CodeForm(getTranslation("accounts.code"), getTranslation("accounts.code.hint"));
    }

    private Optional<Paragraph> problem(QueryParameters parameters) {
        Optional<String> sentence = parameters
                .getSingleParameter("wait")
                .map(seconds -> getTranslation("accounts.code.too-many-tries"))
                .or(() -> parameters.getSingleParameter("error").map(any -> getTranslation("accounts.code.wrong")));
        return sentence.map(text -> {
            Paragraph problem = new Paragraph(text);
            problem.addClassName("field-error");
            problem.getElement().setAttribute("role", "alert");
            return problem;
        });
    }

    /// The three steps to a first code.
    static final class Steps extends Div {

        Steps(Enrolment enrolment) {
            Paragraph why = new Paragraph(getTranslation("accounts.set-up.why"));
            add(why, new AppDrawing(enrolment));
            add(new CodeForm(getTranslation("accounts.set-up.first-code"), getTranslation("accounts.set-up.hint")));
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
        return getTranslation(OnTheirWay.enrolment().isPresent() ? "accounts.set-up" : "accounts.code.title");
    }
}
