package org.tsumugi.meetings.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.tsumugi.meetings.MeetingKind;
import org.tsumugi.meetings.Series;
import org.tsumugi.meetings.SeriesId;
import org.tsumugi.meetings.SeriesList;
import org.tsumugi.shared.Refused;
import org.tsumugi.shell.Mishaps;
import org.tsumugi.shell.Parts;
import org.tsumugi.shell.Words;

/// Which series a meeting belongs to; a new one is made on the spot.
class SeriesField extends Div {

    private final transient SeriesList seriesList;
    private final ComboBox<Series> series = new ComboBox<>(getTranslation("meetings.series"));
    private final TextField name = new TextField(getTranslation("meetings.series.name"));
    private final TextField owner = new TextField(getTranslation("meetings.series.owner"));
    private final Select<MeetingKind> kind = new Select<>();
    private final Paragraph problem = new Paragraph();
    private final NativeDetails another;

    /// @param copy stands below the choice
    SeriesField(SeriesList seriesList, Button copy, Consumer<Series> chosen) {
        this.seriesList = seriesList;
        addClassName("form");
        series.setRequiredIndicatorVisible(true);
        series.setManualValidation(true);
        series.setItemLabelGenerator(Series::name);
        series.addValueChangeListener(change -> series.setInvalid(false));
        series.addValueChangeListener(
                change -> Optional.ofNullable(change.getValue()).ifPresent(chosen));
        kind.setLabel(getTranslation("meetings.kind"));
        kind.setItems(MeetingKind.values());
        kind.setItemLabelGenerator(Words::of);
        kind.setValue(MeetingKind.GATHERING);
        problem.addClassName("field-error");
        problem.setVisible(false);
        Div fields = new Div(
                name, owner, kind, problem, Parts.quiet(getTranslation("meetings.series.create"), this::create));
        fields.addClassName("form");
        another = new NativeDetails(getTranslation("meetings.series.new"), fields);
        add(series, copy, another);
        List<Series> all = seriesList.all();
        series.setItems(all);
        another.setOpen(all.isEmpty());
    }

    Optional<Series> value() {
        return series.getOptionalValue();
    }

    void require(FormProblems problems) {
        if (series.isEmpty()) {
            problems.say(series, getTranslation("meetings.refused.series-missing"));
        }
    }

    private void create() {
        try {
            SeriesId made = seriesList.create(name.getValue(), owner.getValue(), kind.getValue());
            List<Series> all = seriesList.all();
            series.setItems(all);
            all.stream().filter(one -> one.id().equals(made)).findFirst().ifPresent(series::setValue);
            problem.setVisible(false);
            another.setOpen(false);
        } catch (Refused refused) {
            problem.setText(Mishaps.sentence(refused));
            problem.setVisible(true);
        }
    }
}
