package org.tsumugi.joining.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.tsumugi.joining.documents.Consents;
import org.tsumugi.joining.documents.Document;
import org.tsumugi.shell.Parts;

/// A text that everyone accepts has a new version: it is read before anything else.
@Route("consent")
@PermitAll
class ConsentView extends Section implements AfterNavigationObserver, HasDynamicTitle {

    /// Where the page leads that was asked for.
    static final String WANTED = ConsentView.class.getName() + ".wanted";

    private final transient Consents consents;
    private final Div content = new Div();

    ConsentView(Consents consents) {
        this.consents = consents;
        addClassName("page");
        add(new H1(getPageTitle()), content);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        content.removeAll();
        List<Document> due = consents.due();
        if (due.isEmpty()) {
            content.add(Parts.empty(
                    getTranslation("joining.consent.none"),
                    Parts.primary(getTranslation("joining.consent.go-on"), ConsentView::goOn)));
            return;
        }
        Problem problem = new Problem();
        DocumentsPart documents = new DocumentsPart(due);
        Div form = new Div(
                new Paragraph(getTranslation("joining.consent.why")),
                documents,
                problem,
                Parts.primary(
                        getTranslation("joining.consent.do"),
                        () -> problem.guard(() -> {
                            consents.accept(documents.accepted());
                            goOn();
                        })));
        form.addClassNames("card", "form");
        content.add(form);
    }

    private static void goOn() {
        Object wanted = VaadinSession.getCurrent().getAttribute(WANTED);
        VaadinSession.getCurrent().setAttribute(WANTED, null);
        UI.getCurrent().navigate(wanted instanceof String path ? path : "");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("joining.consent");
    }
}
