package org.tsumugi.directory.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import org.tsumugi.directory.Facility;
import org.tsumugi.shell.Parts;
import org.tsumugi.shell.Times;

/// What else is known; what is not is left out, for a page of empty lines tells nothing.
class FacilityFacts extends Section {

    private final DescriptionList facts = new DescriptionList();

    FacilityFacts(Facility facility) {
        facts.addClassName("facts");
        Facility.Operation operation = facility.operation();
        fact(
                "directory.address",
                facility.place().address() + " " + facility.place().building());
        fact("directory.field.AREA", operation.area());
        fact("directory.field.AREA_WINTER", operation.areaWinter());
        fact("directory.field.FEES", operation.fees());
        fact("directory.departments", operation.departments());
        operation.capacity().ifPresent(capacity -> fact("directory.capacity", new Span(String.valueOf(capacity))));
        fact("directory.note", facility.note());
        web(facility.contact().url());
        fact("directory.corporation", operation.corporation());
        if (!facility.sample()) {
            fact("directory.office-number", facility.source().number());
        }
        facility.source().asOf().ifPresent(day -> fact("directory.day", new Span(Times.day(day))));
        facility.freshness()
                .confirmedAt()
                .ifPresent(at -> fact(
                        "directory.confirmation",
                        new Span(getTranslation(
                                "directory.confirmed", facility.freshness().confirmedBy(), Times.exact(at)))));
        add(new H2(getTranslation("directory.facts")), facts);
    }

    private void web(String address) {
        if (address.startsWith("http")) {
            Anchor link = new Anchor(address, address);
            link.setTarget("_blank");
            link.getElement().setAttribute("rel", "noopener noreferrer");
            fact("directory.web", link);
        }
    }

    private void fact(String key, String text) {
        if (!text.isBlank()) {
            fact(key, Parts.written(text.strip()));
        }
    }

    private void fact(String key, Component value) {
        facts.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value));
    }
}
