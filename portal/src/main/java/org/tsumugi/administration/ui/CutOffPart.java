package org.tsumugi.administration.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.tsumugi.directory.Facilities;
import org.tsumugi.directory.ui.FacilityField;
import org.tsumugi.members.standing.CutOff;
import org.tsumugi.members.standing.CutOffs;
import org.tsumugi.shared.Reason;
import org.tsumugi.shell.Notice;
import org.tsumugi.shell.Parts;
import org.tsumugi.shell.Times;

/// Facilities whose people are kept out, and the way to keep out one more.
class CutOffPart extends Section {

    private final transient CutOffs cutOffs;
    private final transient Facilities facilities;

    CutOffPart(CutOffs cutOffs, Facilities facilities) {
        this.cutOffs = cutOffs;
        this.facilities = facilities;
        addClassName("card");
        show();
    }

    private void show() {
        removeAll();
        add(
                new H2(getTranslation("administration.cut-off")),
                new Paragraph(getTranslation("administration.cut-off.about")));
        List<CutOff> all = cutOffs.all();
        if (!all.isEmpty()) {
            UnorderedList list = new UnorderedList();
            list.addClassName("list");
            all.forEach(one -> list.add(row(one)));
            add(list);
        }
        FacilityField facility = new FacilityField(getTranslation("administration.cut-off.facility"), facilities);
        add(new ReasonForm(
                getTranslation("administration.cut-off.begin"),
                getTranslation("administration.cut-off.what"),
                getTranslation("administration.cut-off.do"),
                why -> cutOff(facility, why),
                facility));
    }

    private ListItem row(CutOff one) {
        Span name = Parts.written(one.name());
        name.addClassName("row-title");
        ListItem row = new ListItem(
                name,
                Parts.meta(Parts.written(one.reason()), new Span(Times.exact(one.since()))),
                Parts.quiet(getTranslation("administration.cut-off.readmit"), () -> {
                    cutOffs.readmit(one.facility());
                    Notice.done(getTranslation("administration.cut-off.readmitted", one.name()));
                    show();
                }));
        row.addClassName("row");
        return row;
    }

    private void cutOff(FacilityField facility, Reason why) {
        if (facility.isEmpty()) {
            facility.setErrorMessage(getTranslation("administration.facility.missing"));
            facility.setInvalid(true);
            return;
        }
        cutOffs.cutOff(facility.getValue().id(), why);
        Notice.done(getTranslation(
                "administration.cut-off.done", facility.getValue().name()));
        show();
    }
}
