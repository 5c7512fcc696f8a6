package org.tsumugi.accounts.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import org.tsumugi.accounts.facility.SharedDevices;
import org.tsumugi.accounts.sharing.SharedDevice;
import org.tsumugi.shell.Parts;
import org.tsumugi.shell.Times;

/// The browsers that many of my facility use, and the form that makes this very one such a browser.
class SharedDevicesPart extends Section {

    private final transient SharedDevices devices;
    private final transient Optional<String> here;

    /// @param here the name of this browser where it is a shared one
    SharedDevicesPart(SharedDevices devices, Optional<String> here) {
        this.devices = devices;
        this.here = here;
        addClassNames("card", "form");
        show();
    }

    private void show() {
        removeAll();
        add(new H2(getTranslation("accounts.shared")), new Paragraph(getTranslation("accounts.shared.what")));
        List<SharedDevice> ours = devices.ours();
        if (!ours.isEmpty()) {
            UnorderedList list = new UnorderedList();
            list.addClassName("list");
            ours.forEach(device -> list.add(row(device)));
            add(list);
        }
        here.ifPresentOrElse(
                name -> add(new Paragraph(getTranslation("accounts.shared.here", name))),
                () -> add(new Registration()));
    }

    private ListItem row(SharedDevice device) {
        Span name = Parts.written(device.name());
        name.addClassName("row-title");
        Div head = new Div(name, Parts.quiet(getTranslation("accounts.shared.revoke"), () -> {
            devices.revoke(device.id());
            // It may have been this one: the page is drawn anew by what the browser shows now.
            getUI().ifPresent(ui -> ui.getPage().reload());
        }));
        head.addClassName("row-head");
        ListItem row = new ListItem(
                head, Parts.meta(new Span(getTranslation("accounts.shared.since", Times.exact(device.since())))));
        row.addClassName("row");
        return row;
    }

    /// Sent by the browser itself: only a plain answer leaves a cookie.
    @Tag("form")
    private static final class Registration extends HtmlContainer {

        Registration() {
            addClassName("form");
            getElement().setAttribute("method", "post").setAttribute("action", "sign-in/shared");
            TextField name = new TextField(getTranslation("accounts.shared.name"));
            name.setHelperText(getTranslation("accounts.shared.name.hint"));
            name.setMaxLength(SharedDevices.NAME_MAX);
            name.setRequired(true);
            name.getElement().setAttribute("name", "name");
            NativeButton send = new NativeButton(getTranslation("accounts.shared.register"));
            send.addClassNames("button", "primary");
            send.getElement().setAttribute("type", "submit");
            add(name, send);
        }
    }
}
