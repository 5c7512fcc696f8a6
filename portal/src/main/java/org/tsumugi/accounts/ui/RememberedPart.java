package org.tsumugi.accounts.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.tsumugi.accounts.factors.RememberedDevices;
import org.tsumugi.accounts.remembered.RememberedDevice;
import org.tsumugi.shell.Parts;
import org.tsumugi.shell.Times;

/// The browsers that ask me for no second factor; not there while there are none.
class RememberedPart extends Section {

    private final transient RememberedDevices devices;

    RememberedPart(RememberedDevices devices) {
        this.devices = devices;
        addClassName("card");
        show();
    }

    void show() {
        removeAll();
        List<RememberedDevice> mine = devices.mine();
        setVisible(!mine.isEmpty());
        UnorderedList list = new UnorderedList();
        list.addClassName("list");
        mine.forEach(device -> list.add(row(device)));
        add(
                new H2(getTranslation("accounts.remembered")),
                new Paragraph(getTranslation("accounts.remembered.what")),
                list);
    }

    private ListItem row(RememberedDevice device) {
        Span title =
                new Span(device.device().isBlank() ? getTranslation("accounts.sessions.unknown") : device.device());
        title.addClassName("row-title");
        Div head = new Div(title, Parts.quiet(getTranslation("accounts.remembered.forget"), () -> {
            devices.forget(device.id());
            show();
        }));
        head.addClassName("row-head");
        ListItem row = new ListItem(
                head, Parts.meta(new Span(getTranslation("accounts.remembered.until", Times.exact(device.endsAt())))));
        row.addClassName("row");
        return row;
    }
}
