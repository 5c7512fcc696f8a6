package org.tsumugi.directory.entries.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tsumugi.directory.OpeningHours;
import org.tsumugi.directory.entries.Entry;
import org.tsumugi.directory.entries.EntryDraft;
import org.tsumugi.directory.entries.EntryField;
import org.tsumugi.directory.entries.EntryRefused;
import org.tsumugi.shell.Mishaps;

/// What a facility says of itself, as fields.
class EntryForm extends Div {

    private static final int MILLIS = 500;
    private static final Set<EntryField> HELPED = EnumSet.of(
            EntryField.EMAIL,
            EntryField.HOURS,
            EntryField.CONTACT_HOURS,
            EntryField.STAFF_PHONE,
            EntryField.STAFF_NOTE,
            EntryField.AREA,
            EntryField.AREA_WINTER);

    private final Map<EntryField, HasValue<?, String>> fields = new EnumMap<>(EntryField.class);
    private final Checkbox always = new Checkbox();
    private final Paragraph understood = new Paragraph();
    private final AbilityFields abilities;

    EntryForm(Entry entry) {
        addClassName("form");
        EntryDraft said = entry.said();
        abilities = new AbilityFields(entry.asked(), said.abilities());
        always.setLabel(getTranslation("directory.round-the-clock"));
        always.setValue(said.roundTheClock());
        understood.addClassName("hint");
        understood.getElement().setAttribute("role", "status");
        group("directory.edit.reach", said, EntryField.PHONE, EntryField.FAX, EntryField.EMAIL, EntryField.URL);
        group("directory.edit.hours", said, EntryField.HOURS);
        add(understood, always);
        one(EntryField.CONTACT_HOURS, said);
        group("directory.edit.staff", said, EntryField.STAFF_PHONE, EntryField.STAFF_NOTE);
        if (!entry.asked().isEmpty()) {
            add(abilities);
        }
        group("directory.edit.area", said, EntryField.AREA, EntryField.AREA_WINTER, EntryField.FEES, EntryField.NOTE);
        group("directory.edit.name", said, EntryField.NAME, EntryField.KANA, EntryField.ADDRESS);
        understand(said.text(EntryField.HOURS));
    }

    private void group(String heading, EntryDraft said, EntryField... some) {
        add(new H2(getTranslation(heading)));
        for (EntryField field : some) {
            one(field, said);
        }
    }

    private void one(EntryField field, EntryDraft said) {
        if (field.isLong()) {
            TextArea area = new TextArea();
            area.setManualValidation(true);
            area.setMinRows(1);
            put(field, area, said);
        } else {
            TextField line = new TextField();
            line.setMaxLength(field.letters());
            line.setManualValidation(true);
            line.setRequiredIndicatorVisible(field == EntryField.NAME);
            line.getElement().setAttribute("inputmode", mode(field));
            put(field, line, said);
        }
    }

    private static String mode(EntryField field) {
        return switch (field.form()) {
            case PHONE -> "tel";
            case MAIL -> "email";
            case WEB -> "url";
            case TEXT -> "text";
        };
    }

    private <C extends AbstractField<?, String> & HasLabel & HasHelper> void put(
            EntryField field, C input, EntryDraft said) {
        input.setLabel(getTranslation("directory.field." + field));
        if (HELPED.contains(field)) {
            input.setHelperText(getTranslation("directory.field-help." + field));
        }
        input.setValue(said.text(field));
        if (field == EntryField.HOURS && input instanceof TextArea area) {
            area.setValueChangeMode(ValueChangeMode.LAZY);
            area.setValueChangeTimeout(MILLIS);
            area.addValueChangeListener(change -> understand(change.getValue()));
        }
        fields.put(field, input);
        add((Component) input);
    }

    /// What the portal reads in the hours: only by that it knows who is open.
    private void understand(String hours) {
        OpeningHours read = OpeningHours.of(hours);
        understood.setVisible(!hours.isBlank());
        understood.setText(
                read.isBlank()
                        ? getTranslation("directory.hours.unread")
                        : getTranslation("directory.hours.read", HoursWords.of(read)));
    }

    EntryDraft said() {
        Map<EntryField, String> texts = new EnumMap<>(EntryField.class);
        fields.forEach((field, input) -> texts.put(field, input.getValue()));
        return new EntryDraft(texts, always.getValue(), abilities.said());
    }

    /// Beside the fields that they are about, the first of which gets the cursor.
    void show(List<EntryRefused> all) {
        clear();
        all.reversed().forEach(this::show);
    }

    private void show(EntryRefused refused) {
        if (fields.get(refused.field()) instanceof HasValidationProperties field) {
            field.setErrorMessage(Mishaps.sentence(refused));
            field.setInvalid(true);
            if (field instanceof Focusable<?> focusable) {
                focusable.focus();
            }
        }
    }

    void clear() {
        fields.values().forEach(input -> ((HasValidationProperties) input).setInvalid(false));
    }
}
