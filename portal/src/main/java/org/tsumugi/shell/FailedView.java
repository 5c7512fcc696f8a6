package org.tsumugi.shell;

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
class FailedView extends Apology implements HasErrorParameter<Exception> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        Exception failure = parameter.getException();
        boolean hidden = failure instanceof AccessDeniedException || failure instanceof Refused;
        if (hidden) {
            say(event, getTranslation("shell.not-found"), getTranslation("shell.not-found.what-to-do"));
        } else {
            say(event, getTranslation("shell.failed"), Mishaps.sentence(failure));
        }
        return hidden ? HttpServletResponse.SC_NOT_FOUND : HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
