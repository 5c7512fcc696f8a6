package org.tsumugi.shell;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
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
class NotFoundView extends Section implements HasErrorParameter<NotFoundException> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        addClassName("apology");
        add(new H1(getTranslation("shell.not-found")), new Paragraph(getTranslation("shell.not-found.what-to-do")));
        event.getUI().getPage().setTitle(getTranslation("shell.not-found"));
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
