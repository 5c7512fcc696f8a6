package org.tsumugi.duty.ui;

import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.stream.Stream;
import org.tsumugi.directory.Catalogue;
import org.tsumugi.directory.Facilities;
import org.tsumugi.directory.Facility;
import org.tsumugi.directory.FacilityName;
import org.tsumugi.directory.Municipality;
import org.tsumugi.directory.ui.FacilityField;
import org.tsumugi.duty.Manner;
import org.tsumugi.duty.WatchDraft;
import org.tsumugi.duty.WatchKind;
import org.tsumugi.shared.Region;
import org.tsumugi.shell.DateWords;
import org.tsumugi.shell.Words;

/// What a watch is made of; a facility of the directory brings its name, place and number with it.
class WatchFields extends Div {

    private static final Duration STEP = Duration.ofMinutes(30);
    private static final LocalTime EVENING = LocalTime.of(18, 0);
    private static final LocalTime MORNING = LocalTime.of(8, 30);

    private final transient Facilities facilities;
    private final RadioButtonGroup<WatchKind> kind = new RadioButtonGroup<>();
    private final FacilityField fromDirectory;
    private final TextField place = new TextField();
    private final ComboBox<String> area = new ComboBox<>();
    private final TextField phone = new TextField();
    private final RadioButtonGroup<Manner> manner = new RadioButtonGroup<>();
    private final DatePicker day = new DatePicker();
    private final TimePicker from = new TimePicker();
    private final TimePicker until = new TimePicker();
    private final TextField note = new TextField();

    WatchFields(Facilities facilities, Catalogue catalogue) {
        this.facilities = facilities;
        addClassName("form");
        fromDirectory = new FacilityField(getTranslation("duty.from-directory"), facilities);
        fromDirectory.setClearButtonVisible(true);
        fromDirectory.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                bring(change.getValue());
            }
        });
        label(kind, "duty.kind");
        kind.setItems(WatchKind.values());
        kind.setItemLabelGenerator(Words::of);
        label(manner, "duty.manner");
        manner.setItems(Manner.values());
        manner.setItemLabelGenerator(Words::of);
        label(area, "duty.area");
        area.setItems(
                catalogue.municipalities().stream().map(Municipality::name).toList());
        area.setAllowCustomValue(true);
        area.addCustomValueSetListener(typed -> area.setValue(typed.getDetail()));
        area.setHelperText(getTranslation("duty.area.help"));
        label(place, "duty.watch-place");
        place.setMaxLength(WatchDraft.NAME_MAX);
        label(phone, "duty.phone");
        phone.getElement().setAttribute("inputmode", "tel");
        label(note, "duty.note");
        note.setMaxLength(WatchDraft.NOTE_MAX);
        label(day, "duty.day");
        DateWords.dress(day);
        day.setLocale(getLocale());
        times();
        Stream.of(kind, manner).forEach(group -> group.setRequiredIndicatorVisible(true));
        Stream.of(place, phone).forEach(field -> field.setRequiredIndicatorVisible(true));
        area.setRequiredIndicatorVisible(true);
        Div hours = new Div(day, from, until);
        hours.addClassName("moment");
        add(hours, kind, fromDirectory, place, phone, area, manner, note);
    }

    private void times() {
        label(from, "duty.from");
        label(until, "duty.until");
        until.setHelperText(getTranslation("duty.until.help"));
        Stream.of(from, until).forEach(time -> {
            time.setLocale(getLocale());
            time.setStep(STEP);
        });
    }

    private void label(HasLabel field, String words) {
        field.setLabel(getTranslation(words));
    }

    private void bring(FacilityName chosen) {
        Optional<Facility> facility = facilities.find(chosen.id());
        place.setValue(chosen.name());
        if (!chosen.municipality().isEmpty()) {
            area.setValue(chosen.municipality());
        }
        facility.map(found -> found.contact().phone())
                .filter(number -> !number.isEmpty())
                .ifPresent(phone::setValue);
    }

    /// An evening as most are.
    void begin(LocalDate first) {
        day.setValue(first);
        from.setValue(EVENING);
        until.setValue(MORNING);
        manner.setValue(Manner.PHONE_ONLY);
    }

    /// The next watch of the same day and kind.
    void next() {
        Stream.of(place, phone, note).forEach(TextField::clear);
        fromDirectory.clear();
        fromDirectory.focus();
    }

    void show(WatchDraft said) {
        ZonedDateTime begin = said.from().atZone(Region.ZONE);
        kind.setValue(said.kind());
        place.setValue(said.place());
        area.setValue(said.area());
        phone.setValue(said.phone());
        manner.setValue(said.manner());
        day.setValue(begin.toLocalDate());
        from.setValue(begin.toLocalTime());
        until.setValue(said.until().atZone(Region.ZONE).toLocalTime());
        note.setValue(said.note());
    }

    /// Empty while something is missing; an end that is not after the beginning is the next day's.
    Optional<WatchDraft> said() {
        kind.setInvalid(kind.isEmpty());
        manner.setInvalid(manner.isEmpty());
        place.setInvalid(place.isEmpty());
        phone.setInvalid(phone.isEmpty());
        area.setInvalid(area.isEmpty());
        boolean isWhole = !place.isEmpty() && !phone.isEmpty() && !area.isEmpty();
        if (!isWhole || kind.isEmpty() || manner.isEmpty() || day.isEmpty() || from.isEmpty() || until.isEmpty()) {
            return Optional.empty();
        }
        LocalDate last = until.getValue().isAfter(from.getValue())
                ? day.getValue()
                : day.getValue().plusDays(1);
        return Optional.of(new WatchDraft(
                kind.getValue(),
                area.getOptionalValue().orElse(""),
                place.getValue(),
                phone.getValue(),
                manner.getValue(),
                at(day.getValue(), from.getValue()),
                at(last, until.getValue()),
                note.getValue()));
    }

    private static Instant at(LocalDate date, LocalTime time) {
        return date.atTime(time).atZone(Region.ZONE).toInstant();
    }
}
