package org.tsumugi.accounts.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.tsumugi.accounts.facility.StaffCodeCards;
import org.tsumugi.shared.Refused;
import org.tsumugi.shell.Mishaps;
import org.tsumugi.shell.Notice;
import org.tsumugi.shell.Parts;

/// The people of my facility, and a code card for each who needs one.
class StaffCardsPart extends Section {

    private final transient StaffCodeCards cards;

    StaffCardsPart(StaffCodeCards cards) {
        this.cards = cards;
        addClassNames("card", "form");
        show();
    }

    private void show() {
        removeAll();
        UnorderedList list = new UnorderedList();
        list.addClassName("list");
        cards.colleagues().forEach(colleague -> list.add(row(colleague)));
        add(
                new H2(getTranslation("accounts.card.staff")),
                new Paragraph(getTranslation("accounts.card.staff.what")),
                list);
    }

    private ListItem row(StaffCodeCards.Colleague colleague) {
        Span name = Parts.written(colleague.name());
        name.addClassName("row-title");
        Div head = new Div(
                name,
                Parts.quiet(
                        getTranslation(colleague.codes() > 0 ? "accounts.card.anew" : "accounts.card.make"),
                        () -> make(colleague)));
        head.addClassName("row-head");
        ListItem row = new ListItem(head);
        if (colleague.codes() > 0) {
            row.add(Parts.meta(new Span(getTranslation("accounts.card.left", colleague.codes()))));
        }
        row.addClassName("row");
        return row;
    }

    private void make(StaffCodeCards.Colleague colleague) {
        try {
            var codes = cards.make(colleague.id());
            removeAll();
            add(
                    new H2(getTranslation("accounts.card.staff")),
                    new CardSheet(colleague.name(), codes),
                    Parts.primary(getTranslation("accounts.card.printed"), this::show));
        } catch (Refused refused) {
            Notice.problem(Mishaps.sentence(refused));
        }
    }
}
