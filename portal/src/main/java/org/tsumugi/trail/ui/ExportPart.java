package org.tsumugi.trail.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tsumugi.shared.Reason;
import org.tsumugi.shared.Refused;
import org.tsumugi.shell.Mishaps;
import org.tsumugi.shell.Parts;
import org.tsumugi.shell.Words;
import org.tsumugi.trail.Trail;
import org.tsumugi.trail.TrailFilter;

/// What the filter finds, as a table to take along, for a reason.
class ExportPart extends Details {

    private final TextField why = new TextField(getTranslation("trail.export.reason"));
    private final transient Trail trail;
    private transient TrailFilter filter = TrailFilter.EVERYTHING;

    ExportPart(Trail trail) {
        super(Words.of("trail.export"));
        this.trail = trail;
        why.setRequiredIndicatorVisible(true);
        why.setManualValidation(true);
        why.setHelperText(getTranslation("trail.export.reason.hint"));
        why.addValueChangeListener(change -> why.setInvalid(false));
        Button take = Parts.quiet(getTranslation("trail.export.take"), this::take);
        Div form = new Div(new Paragraph(getTranslation("trail.export.about")), why, take);
        form.addClassName("form");
        add(form);
    }

    void show(TrailFilter asked) {
        filter = asked;
    }

    private void take() {
        try {
            Reason reason = new Reason(why.getValue());
            trail.beforeExport();
            Map<String, String> parameters = new LinkedHashMap<>(TrailAddress.parameters(filter));
            parameters.put(ExportRequests.REASON, reason.text());
            parameters.put(ExportRequests.LANGUAGE, Words.language().getLanguage());
            getUI().orElseThrow()
                    .getPage()
                    .open(ExportRequests.ADDRESS + "?" + TrailAddress.written(parameters), "_self");
        } catch (Refused missing) {
            why.setErrorMessage(Mishaps.sentence(missing));
            why.setInvalid(true);
        }
    }
}
