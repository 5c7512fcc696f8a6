package org.tsumugi.feed.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.tsumugi.feed.PostId;
import org.tsumugi.feed.moderation.Report;
import org.tsumugi.shared.Refused;
import org.tsumugi.shell.Mishaps;
import org.tsumugi.shell.Parts;

/// Asks why, and stays with what was written until the door takes it.
class ReasonPart extends Div {

    /// A door's method that wants a reason.
    interface Saying {

        PostId say(PostId post, String reason);
    }

    ReasonPart(String verb, Consumer<String> act) {
        addClassName("form");
        TextArea reason = new TextArea(getTranslation("feed.reason"));
        reason.setMaxLength(Report.REASON_MAX);
        reason.setRequiredIndicatorVisible(true);
        reason.setHelperText(getTranslation("feed.reason.hint"));
        Paragraph problem = new Paragraph();
        problem.addClassName("field-error");
        problem.getElement().setAttribute("role", "alert");
        add(reason, problem, Parts.primary(verb, () -> {
            try {
                act.accept(reason.getValue());
            } catch (Refused refused) {
                problem.setText(Mishaps.sentence(refused));
            }
        }));
    }
}
