package org.tsumugi.directory.entries.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.tsumugi.directory.Acceptance;
import org.tsumugi.directory.Treatment;
import org.tsumugi.directory.entries.Taken;
import org.tsumugi.shell.Words;

/// Treatment by treatment ○, △ or ×, or that it is not said; how many a year, where it is taken on.
class AbilityFields extends FieldSet {

    private enum Answer {
        ACCEPTS,
        ASK,
        NO,
        UNSAID
    }

    private record Line(RadioButtonGroup<Answer> answer, IntegerField cases) {}

    private final Map<String, Line> lines = new LinkedHashMap<>();
    private final Map<String, Taken> others = new HashMap<>();

    /// @param said what of these is known; what is not asked here stays as it is
    AbilityFields(List<Treatment> asked, Map<String, Taken> said) {
        super(Words.of("directory.takes-on.edit"));
        addClassName("abilities-edit");
        others.putAll(said);
        asked.forEach(treatment -> {
            others.remove(treatment.code());
            add(line(treatment, said.get(treatment.code())));
        });
    }

    private Div line(Treatment treatment, @Nullable Taken said) {
        RadioButtonGroup<Answer> answer = new RadioButtonGroup<>();
        answer.setLabel(treatment.name(Words.language()));
        answer.setItems(Answer.values());
        answer.setItemLabelGenerator(AbilityFields::mark);
        answer.setValue(
                said == null ? Answer.UNSAID : Answer.valueOf(said.acceptance().name()));
        IntegerField cases = new IntegerField();
        cases.setSuffixComponent(new Span(getTranslation("directory.cases")));
        cases.setAriaLabel(getTranslation("directory.cases.of", treatment.name(Words.language())));
        cases.setMin(0);
        cases.setMax(Taken.CASES_MAX);
        if (said != null) {
            said.cases().ifPresent(cases::setValue);
        }
        cases.setVisible(answer.getValue() == Answer.ACCEPTS || answer.getValue() == Answer.ASK);
        answer.addValueChangeListener(
                change -> cases.setVisible(change.getValue() == Answer.ACCEPTS || change.getValue() == Answer.ASK));
        lines.put(treatment.code(), new Line(answer, cases));
        Div line = new Div(answer, cases);
        line.addClassName("ability-line");
        return line;
    }

    private static String mark(Answer answer) {
        return answer == Answer.UNSAID
                ? Words.of("directory.unsaid")
                : Acceptance.valueOf(answer.name()).mark();
    }

    Map<String, Taken> said() {
        Map<String, Taken> all = new HashMap<>(others);
        lines.forEach((code, line) -> {
            Answer answer = line.answer().getValue();
            if (answer != null && answer != Answer.UNSAID) {
                all.put(code, new Taken(Acceptance.valueOf(answer.name()), cases(line)));
            }
        });
        return all;
    }

    private static OptionalInt cases(Line line) {
        Integer cases = line.cases().isVisible() ? line.cases().getValue() : null;
        return cases == null || cases < 0 || cases > Taken.CASES_MAX ? OptionalInt.empty() : OptionalInt.of(cases);
    }
}
