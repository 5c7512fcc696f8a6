package org.tsumugi.directory.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.tsumugi.directory.Facility;
import org.tsumugi.directory.OpeningHours.State;
import org.tsumugi.shell.Parts;
import org.tsumugi.shell.Words;

/// Does one get through now: what is known of hours, and that nothing is, where nothing is.
class Reachable extends Section {

    /// @param now whether it is open, as far as its hours can be read
    Reachable(Facility facility, State now) {
        add(new H2(getTranslation("directory.reachable")));
        Facility.Operation operation = facility.operation();
        DescriptionList known = new DescriptionList();
        known.addClassName("facts");
        operation
                .roundTheClock()
                .filter(Boolean::booleanValue)
                .ifPresent(always -> add(Parts.chip(getTranslation("directory.round-the-clock"), "ok")));
        if (now != State.UNKNOWN && !operation.roundTheClock().orElse(false)) {
            add(Parts.chip(Words.of(now), now == State.OPEN ? "ok" : "plain"));
        }
        fact(known, "directory.contact-hours", operation.contactHours());
        fact(known, "directory.hours", operation.hours());
        fact(known, "directory.open-days", operation.openDays().replace(",", "・"));
        fact(known, "directory.open-days.note", operation.openDaysNote());
        if (known.getElement().getChildCount() == 0) {
            Paragraph unknown = new Paragraph(getTranslation("directory.reachable.unknown"));
            unknown.addClassName("unknown");
            add(unknown);
        } else {
            add(known);
        }
    }

    private void fact(DescriptionList known, String key, String text) {
        if (!text.isBlank()) {
            known.add(
                    new DescriptionList.Term(getTranslation(key)),
                    new DescriptionList.Description(Parts.written(text)));
        }
    }
}
