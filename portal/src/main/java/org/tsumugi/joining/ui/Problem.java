package org.tsumugi.joining.ui;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.tsumugi.joining.Mistakes;
import org.tsumugi.shared.Refused;
import org.tsumugi.shell.Mishaps;

/// What has to be mended in a form: once above its button, and beside the field it is about.
class Problem extends Paragraph {

    private record About(String part, HasValidationProperties field, BooleanSupplier when) {}

    private final List<About> fields = new ArrayList<>();

    Problem() {
        addClassName("field-error");
        getElement().setAttribute("role", "alert");
        setVisible(false);
    }

    /// @param part of the refusal's key that is about this field
    <T extends HasValidationProperties & Focusable<?>> void about(String part, T field) {
        about(part, field, () -> true);
    }

    /// @param when whether it is about this one of several fields
    <T extends HasValidationProperties & Focusable<?>> void about(String part, T field, BooleanSupplier when) {
        fields.add(new About(part, field, when));
    }

    /// Does something that may be refused.
    void guard(Runnable act) {
        setVisible(false);
        fields.forEach(one -> one.field().setInvalid(false));
        try {
            act.run();
        } catch (Refused refused) {
            show(refused);
        }
    }

    private void show(Refused refused) {
        List<Refused> all = Mistakes.in(refused);
        setText(all.stream().map(Mishaps::sentence).collect(Collectors.joining(" ")));
        setVisible(true);
        List<About> wrong = all.stream().flatMap(one -> mark(one).stream()).toList();
        fields.stream().filter(wrong::contains).findFirst().ifPresent(first -> ((Focusable<?>) first.field()).focus());
    }

    /// A refusal is about one kind of field, and of several of that kind about those that it can mean.
    private List<About> mark(Refused refused) {
        Optional<String> part = fields.stream()
                .filter(one -> one.when().getAsBoolean())
                .map(About::part)
                .filter(refused.words()::contains)
                .findFirst();
        List<About> meant = fields.stream()
                .filter(one -> part.filter(one.part()::equals).isPresent())
                .filter(one -> one.when().getAsBoolean())
                .toList();
        meant.forEach(one -> {
            one.field().setErrorMessage(Mishaps.sentence(refused));
            one.field().setInvalid(true);
        });
        return meant;
    }
}
