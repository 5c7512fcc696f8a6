package org.tsumugi.trail.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.tsumugi.shared.SignInRefusals.Why;
import org.tsumugi.shell.DateWords;
import org.tsumugi.shell.Parts;
import org.tsumugi.shell.Words;
import org.tsumugi.trail.TrailEntry.Outcome;
import org.tsumugi.trail.TrailFilter;

/// Whom, what and when an auditor asks for.
class FilterForm extends Details {

    private static final int LONGEST = 120;

    private final TextField who = new TextField(getTranslation("trail.filter.who"));
    private final ComboBox<ActChoice> act = new ComboBox<>(getTranslation("trail.filter.act"));
    private final TextField object = new TextField(getTranslation("trail.filter.object"));
    private final Select<Outcome> outcome = new Select<>();
    private final Select<Why> why = new Select<>();
    private transient Optional<UUID> about = Optional.empty();
    private final DatePicker from = new DatePicker(getTranslation("trail.filter.from"));
    private final DatePicker upTo = new DatePicker(getTranslation("trail.filter.to"));

    /// An act and its words.
    record ActChoice(String act, String words) {}

    FilterForm(List<ActChoice> acts) {
        super(Words.of("trail.filter"));
        act.setItems(acts);
        act.setItemLabelGenerator(ActChoice::words);
        act.setClearButtonVisible(true);
        outcome.setLabel(getTranslation("trail.filter.outcome"));
        outcome.setItems(Outcome.values());
        outcome.setEmptySelectionAllowed(true);
        outcome.setEmptySelectionCaption(getTranslation("trail.filter.every-outcome"));
        outcome.setItemLabelGenerator(
                value -> value == null ? getTranslation("trail.filter.every-outcome") : Words.of(value));
        why.setLabel(getTranslation("trail.filter.why"));
        why.setItems(Why.values());
        why.setEmptySelectionAllowed(true);
        why.setEmptySelectionCaption(getTranslation("trail.filter.every-outcome"));
        why.setItemLabelGenerator(
                value -> value == null ? getTranslation("trail.filter.every-outcome") : Words.of(value));
        who.setHelperText(getTranslation("trail.filter.who.hint"));
        object.setHelperText(getTranslation("trail.filter.object.hint"));
        Stream.of(who, object).forEach(field -> {
            field.setMaxLength(LONGEST);
            field.setClearButtonVisible(true);
            field.addKeyPressListener(Key.ENTER, pressed -> search());
        });
        object.addValueChangeListener(change -> object.setInvalid(false));
        object.setManualValidation(true);
        Stream.of(from, upTo).forEach(picker -> {
            DateWords.dress(picker);
            picker.setLocale(getLocale());
            picker.setClearButtonVisible(true);
        });
        Button search = Parts.primary(getTranslation("trail.filter.search"), this::search);
        Button clear = Parts.quiet(
                getTranslation("trail.filter.clear"), () -> TrailAddress.open(here(), TrailFilter.EVERYTHING));
        Div buttons = new Div(search, clear);
        buttons.addClassName("acts");
        Div fields = new Div(who, act, object, outcome, why, from, upTo, buttons);
        fields.addClassName("trail-filter");
        add(fields);
    }

    void show(TrailFilter filter) {
        setOpened(isOpened() || !filter.equals(TrailFilter.EVERYTHING));
        who.setValue(filter.who());
        act.setValue(filter.act()
                .flatMap(name -> act.getListDataView()
                        .getItems()
                        .filter(choice -> choice.act().equals(name))
                        .findFirst())
                .orElse(null));
        object.setValue(filter.object().map(Object::toString).orElse(""));
        outcome.setValue(filter.outcome().orElse(null));
        why.setValue(filter.why().orElse(null));
        about = filter.about();
        from.setValue(filter.from().orElse(null));
        upTo.setValue(filter.upTo().orElse(null));
    }

    private void search() {
        boolean namesNothing = !object.getValue().isBlank()
                && TrailAddress.idIn(object.getValue()).isEmpty();
        object.setErrorMessage(getTranslation("trail.filter.object.unreadable"));
        object.setInvalid(namesNothing);
        if (!namesNothing) {
            TrailAddress.open(here(), asked());
        }
    }

    private TrailFilter asked() {
        return new TrailFilter(
                who.getValue(),
                act.getOptionalValue().map(ActChoice::act),
                TrailAddress.idIn(object.getValue()),
                Optional.ofNullable(outcome.getValue()),
                from.getOptionalValue(),
                upTo.getOptionalValue(),
                about,
                Optional.ofNullable(why.getValue()));
    }

    private UI here() {
        return getUI().orElseThrow();
    }
}
