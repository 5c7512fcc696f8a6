package org.tsumugi.directory.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.tsumugi.directory.Facility;
import org.tsumugi.shell.Parts;

/// The base's own desk with telephone, fax and hours: help where a search does not.
class Desk extends Div {

    Desk(Facility desk) {
        addClassName("desk");
        Paragraph about = new Paragraph(getTranslation("directory.desk"));
        Div name = new Div(DirectoryLinks.facility(desk.id(), desk.name()));
        if (desk.sample()) {
            name.add(Parts.chip(getTranslation("directory.sample"), "ask"));
        }
        add(about, name);
        if (!desk.contact().phone().isEmpty()) {
            add(new Div(
                    new Span(getTranslation("directory.phone")),
                    Phones.call(desk.contact().phone())));
        }
        if (!desk.contact().fax().isEmpty()) {
            add(new Div(
                    new Span(getTranslation("directory.fax.of", desk.contact().fax()))));
        }
        if (!desk.operation().hours().isEmpty()) {
            add(new Div(Parts.written(desk.operation().hours())));
        }
    }
}
