package org.tsumugi.shell;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.tsumugi.shared.Refused;

/// A view that could not be opened, inside the layout, so that nobody is stranded.
@ParentLayout(ShellLayout.class)
@AnonymousAllowed
class FailedView extends Section implements HasErrorParameter<Exception> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        Exception failure = parameter.getException();
        boolean hidden = failure instanceof AccessDeniedException || failure instanceof Refused;
        String title = hidden ? "shell.not-found" : "shell.failed";
        String sentence = hidden ? getTranslation("shell.not-found.what-to-do") : Mishaps.sentence(failure);
        addClassName("apology");
        add(new H1(getTranslation(title)), new Paragraph(sentence));
        event.getUI().getPage().setTitle(getTranslation(title));
        return hidden ? HttpServletResponse.SC_NOT_FOUND : HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
