package org.tsumugi.feed.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.tsumugi.shared.Region;
import org.tsumugi.shell.DateWords;

/// A day and a time of it, in the reader's zone; a day alone means its evening.
class MomentField extends Div {

    private static final Duration STEP = Duration.ofMinutes(15);
    private static final LocalTime EVENING = LocalTime.of(18, 0);

    private final DatePicker day = new DatePicker();
    private final TimePicker time = new TimePicker();

    MomentField(String dayWords, String timeWords, Runnable onChange) {
        addClassName("moment");
        day.setLabel(getTranslation(dayWords));
        time.setLabel(getTranslation(timeWords));
        DateWords.dress(day);
        day.setLocale(getLocale());
        time.setLocale(getLocale());
        time.setStep(STEP);
        day.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null && time.isEmpty()) {
                time.setValue(EVENING);
            }
            onChange.run();
        });
        time.addValueChangeListener(change -> onChange.run());
        add(day, time);
    }

    Optional<Instant> moment() {
        return day.getOptionalValue()
                .map(date -> date.atTime(time.getOptionalValue().orElse(EVENING))
                        .atZone(Region.ZONE)
                        .toInstant());
    }

    void show(Optional<Instant> moment) {
        Optional<ZonedDateTime> at = moment.map(instant -> instant.atZone(Region.ZONE));
        day.setValue(at.map(ZonedDateTime::toLocalDate).orElse(null));
        time.setValue(at.map(ZonedDateTime::toLocalTime).orElse(null));
    }
}
