package org.tsumugi.directory.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.tsumugi.directory.Facility;
import org.tsumugi.directory.Suggestions;

/// The number to call, in one touch; where none is known, whoever knows it can tell.
class Numbers extends Section {

    Numbers(Facility facility, Suggestions suggestions) {
        add(new H2(getTranslation("directory.call")));
        if (facility.contact().phone().isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("directory.phone.none"));
            none.addClassName("unknown");
            Details tell =
                    new Details(getTranslation("directory.phone.tell"), new NumberForm(facility.id(), suggestions));
            tell.addClassName("tell");
            add(none, tell);
        } else {
            Anchor call = Phones.call(facility.contact().phone());
            call.addClassName("call-now");
            add(call);
        }
        if (!facility.contact().fax().isEmpty()) {
            add(new Paragraph(
                    getTranslation("directory.fax.of", facility.contact().fax())));
        }
    }
}
