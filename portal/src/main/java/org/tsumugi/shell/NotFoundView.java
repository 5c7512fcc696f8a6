package org.tsumugi.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/// What is not there, and what one may not see, look the same.
@ParentLayout(ShellLayout.class)
@AnonymousAllowed
class NotFoundView extends Apology implements HasErrorParameter<NotFoundException> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        say(event, getTranslation("shell.not-found"), getTranslation("shell.not-found.what-to-do"));
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
