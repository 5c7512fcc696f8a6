package org.tsumugi.directory.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.tsumugi.directory.Coordinates;
import org.tsumugi.directory.Dot;
import org.tsumugi.directory.FacilityId;
import org.tsumugi.directory.Municipality;
import org.tsumugi.shared.Ids;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Outlines and dots, drawn in the browser; it asks for dots only once it is seen.
@Tag("region-map")
@JsModule("./region-map.ts")
@NpmPackage(value = "lit", version = "3.3.3")
class RegionMap extends Component {

    private final MapSketch sketch;

    RegionMap(List<Municipality> municipalities, Runnable seen, Consumer<FacilityId> chosen) {
        sketch = new MapSketch(municipalities);
        getElement().setProperty("outlines", sketch.outlines());
        getElement().setProperty("label", getTranslation("directory.map"));
        getElement().setProperty("closer", getTranslation("directory.map.closer"));
        getElement().setProperty("wider", getTranslation("directory.map.wider"));
        getElement().setProperty("whole", getTranslation("directory.map.whole"));
        getElement().addEventListener("map-seen", event -> seen.run());
        getElement()
                .addEventListener(
                        "dot-chosen",
                        event -> Ids.parse(event.getEventData()
                                        .path("event.detail.id")
                                        .asString(""))
                                .map(FacilityId::new)
                                .ifPresent(chosen))
                .addEventData("event.detail.id");
    }

    void show(List<Dot> dots) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (Dot dot : dots) {
            all.addArray()
                    .add(dot.id().toString())
                    .add(sketch.x(dot.at()))
                    .add(sketch.y(dot.at()))
                    .add(dot.family())
                    .add(dot.name())
                    .add(dot.sample());
        }
        getElement().setProperty("dots", all.toString());
    }

    void select(FacilityId id) {
        getElement().setProperty("selected", id.toString());
    }

    void from(Optional<Coordinates> place) {
        getElement()
                .setProperty(
                        "from",
                        place.map(at -> sketch.x(at) + "," + sketch.y(at)).orElse(""));
    }
}
