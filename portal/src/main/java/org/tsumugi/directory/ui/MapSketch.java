package org.tsumugi.directory.ui;

import java.io.Serializable;
import java.util.List;
import org.tsumugi.directory.Coordinates;
import org.tsumugi.directory.Municipality;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Puts coordinates on a flat sheet: good enough for a prefecture, whole numbers of some ten metres.
final class MapSketch implements Serializable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int A_DEGREE = 10_000;

    private final double shrink;
    private final String outlines;

    MapSketch(List<Municipality> municipalities) {
        double latitude = municipalities.stream()
                .flatMap(municipality -> municipality.middle().stream())
                .mapToDouble(Coordinates::latitude)
                .average()
                .orElse(36);
        shrink = Math.cos(Math.toRadians(latitude));
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        municipalities.stream()
                .filter(municipality -> municipality.middle().isPresent())
                .forEach(municipality -> all.addObject()
                        .put("name", municipality.name())
                        .put("path", path(JSON.readTree(municipality.outline())))
                        .put("x", x(municipality.middle().orElseThrow()))
                        .put("y", y(municipality.middle().orElseThrow())));
        outlines = all.toString();
    }

    String outlines() {
        return outlines;
    }

    long x(Coordinates at) {
        return Math.round(at.longitude() * shrink * A_DEGREE);
    }

    long y(Coordinates at) {
        return Math.round(-at.latitude() * A_DEGREE);
    }

    private String path(JsonNode rings) {
        StringBuilder path = new StringBuilder();
        for (JsonNode ring : rings) {
            String pen = "M";
            for (JsonNode point : ring) {
                Coordinates at =
                        new Coordinates(point.path(1).asDouble(), point.path(0).asDouble());
                path.append(pen).append(x(at)).append(',').append(y(at));
                pen = "L";
            }
            path.append('Z');
        }
        return path.toString();
    }
}
