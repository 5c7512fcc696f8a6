package org.tsumugi.directory.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.geolocation.Geolocation;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import java.util.function.Consumer;
import org.tsumugi.directory.Coordinates;
import org.tsumugi.directory.StartingPoint;
import org.tsumugi.directory.StartingPoints;
import org.tsumugi.shell.Notice;
import org.tsumugi.shell.Parts;

/// Where distances are measured from: a town, a facility, or where one is.
public class StartField extends Div {

    private final ComboBox<StartingPoint> from = new ComboBox<>();
    private final transient Consumer<Optional<StartingPoint>> chosen;

    public StartField(StartingPoints places, Consumer<Optional<StartingPoint>> chosen) {
        this.chosen = chosen;
        addClassName("start");
        from.setLabel(getTranslation("directory.from"));
        from.setItems(query -> places.find(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        from.setItemLabelGenerator(StartingPoint::name);
        from.setClearButtonVisible(true);
        from.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                chosen.accept(Optional.ofNullable(change.getValue()));
            }
        });
        add(from, Parts.quiet(getTranslation("directory.from.here"), this::here));
    }

    public void show(Optional<StartingPoint> place) {
        from.setValue(place.orElse(null));
    }

    private void here() {
        Geolocation.getPosition(
                position -> Coordinates.inJapan(
                                position.coords().latitude(), position.coords().longitude())
                        .ifPresentOrElse(
                                at -> chosen.accept(
                                        Optional.of(new StartingPoint(getTranslation("directory.from.mine"), at))),
                                this::nowhere),
                error -> nowhere());
    }

    private void nowhere() {
        Notice.problem(getTranslation("directory.from.unknown"));
    }
}
