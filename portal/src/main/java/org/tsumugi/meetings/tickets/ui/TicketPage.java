package org.tsumugi.meetings.tickets.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import org.springframework.security.access.AccessDeniedException;

/// What the pages of borrowed devices have in common.
public final class TicketPage {

    private TicketPage() {}

    /// Does what the ticket allows; once it is over the page goes, and whoever stands before it is told.
    public static void guard(Runnable act) {
        try {
            act.run();
        } catch (AccessDeniedException over) {
            UI.getCurrent().getPage().setLocation("sign-in/desk/ended");
        }
    }

    /// The device does not fall asleep while the page is open, where its browser can be asked.
    public static void keepAwake(Component page) {
        page.addAttachListener(attached ->
                page.getElement().executeJs("navigator.wakeLock?.request('screen').catch(() => undefined)"));
    }

    /// The device gives its ticket back.
    public static Component wayOut(String words) {
        NativeButton leave = new NativeButton(words);
        leave.addClassNames("button");
        leave.getElement().setAttribute("type", "submit");
        Form form = new Form();
        form.add(leave);
        form.getElement().setAttribute("method", "post").setAttribute("action", "sign-in/desk/leave");
        return form;
    }

    @Tag("form")
    private static final class Form extends HtmlContainer {}
}
