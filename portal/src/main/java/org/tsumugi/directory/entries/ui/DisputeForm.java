package org.tsumugi.directory.entries.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import org.tsumugi.directory.FacilityId;
import org.tsumugi.directory.entries.Dispute;
import org.tsumugi.directory.entries.Disputes;
import org.tsumugi.shared.Refused;
import org.tsumugi.shell.Mishaps;
import org.tsumugi.shell.Parts;

/// Tells what is wrong in an entry.
class DisputeForm extends Div {

    private final TextArea what = new TextArea();

    DisputeForm(FacilityId facility, Disputes disputes) {
        addClassName("form");
        what.setLabel(getTranslation("directory.dispute.what"));
        what.setHelperText(getTranslation("directory.dispute.help"));
        what.setMaxLength(Dispute.WHAT_MAX);
        what.setRequiredIndicatorVisible(true);
        what.setManualValidation(true);
        add(what, Parts.primary(getTranslation("directory.dispute.do"), () -> report(facility, disputes)));
    }

    private void report(FacilityId facility, Disputes disputes) {
        what.setInvalid(false);
        try {
            disputes.report(facility, what.getValue());
        } catch (Refused refused) {
            what.setErrorMessage(Mishaps.sentence(refused));
            what.setInvalid(true);
            what.focus();
            return;
        }
        removeAll();
        Paragraph thanks = new Paragraph(getTranslation("directory.dispute.thanks"));
        thanks.addClassNames("hint", "state", "ok");
        thanks.getElement().setAttribute("role", "status");
        add(thanks);
    }
}
