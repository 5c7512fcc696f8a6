package org.tsumugi.joining.ui;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tsumugi.shared.Refused;
import org.tsumugi.shell.Mishaps;

/// What has to be mended in a form: once above its button, and beside the field it is about.
class Problem extends Paragraph {

    private final Map<String, HasValidationProperties> fields = new LinkedHashMap<>();

    Problem() {
        addClassName("field-error");
        getElement().setAttribute("role", "alert");
        setVisible(false);
    }

    /// @param part of the refusal's key that is about this field
    <T extends HasValidationProperties & Focusable<?>> void about(String part, T field) {
        fields.put(part, field);
    }

    /// Does something that may be refused.
    void guard(Runnable act) {
        setVisible(false);
        fields.values().forEach(field -> field.setInvalid(false));
        try {
            act.run();
        } catch (Refused refused) {
            show(refused);
        }
    }

    private void show(Refused refused) {
        String sentence = Mishaps.sentence(refused);
        setText(sentence);
        setVisible(true);
        fields.entrySet().stream()
                .filter(field -> refused.words().contains(field.getKey()))
                .findFirst()
                .ifPresent(field -> {
                    field.getValue().setErrorMessage(sentence);
                    field.getValue().setInvalid(true);
                    ((Focusable<?>) field.getValue()).focus();
                });
    }
}
