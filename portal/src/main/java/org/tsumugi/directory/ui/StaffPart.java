package org.tsumugi.directory.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.tsumugi.directory.StaffContact;
import org.tsumugi.shell.Parts;

/// How colleagues reach it; nobody else sees this.
class StaffPart extends Section {

    StaffPart(StaffContact contact) {
        add(new H2(getTranslation("directory.staff")));
        if (!contact.phone().isEmpty()) {
            Anchor call = Phones.call(contact.phone());
            call.addClassName("button");
            add(call);
        }
        if (!contact.note().isEmpty()) {
            add(new Paragraph(Parts.written(contact.note())));
        }
        Paragraph about = new Paragraph(getTranslation("directory.staff.about"));
        about.addClassName("hint");
        add(about);
    }
}
