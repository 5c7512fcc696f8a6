package org.tsumugi.directory.register;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.directory.Coordinates;
import org.tsumugi.shared.May;
import org.tsumugi.shared.Right;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The curators' door to the outlines of municipalities: GeoJSON in the layout of the national land numerical data
/// (N03).
@Service
@May(Right.CURATE_DIRECTORY)
@Transactional
public class Outlines {

    private static final String CODE = "N03_007";
    private static final String NAME = "N03_004";
    private static final int SMALLEST_RING = 4;

    private final OutlineStore store;
    private final JsonMapper json;

    Outlines(OutlineStore store, JsonMapper json) {
        this.store = store;
        this.json = json;
    }

    /// @return how many municipalities have an outline from it
    public int take(InputStream geoJson) {
        int taken = 0;
        for (JsonNode feature : json.readTree(geoJson).path("features")) {
            String code = feature.path("properties").path(CODE).asString("");
            List<List<double[]>> rings = rings(feature.path("geometry"));
            if (!code.isEmpty() && !rings.isEmpty()) {
                String name = feature.path("properties").path(NAME).asString("");
                store.put(code, name, json.writeValueAsString(rings), middle(rings));
                taken++;
            }
        }
        return taken;
    }

    private static List<List<double[]>> rings(JsonNode geometry) {
        List<List<double[]>> rings = new ArrayList<>();
        switch (geometry.path("type").asString("")) {
            case "Polygon" -> geometry.path("coordinates").forEach(ring -> add(ring, rings));
            case "MultiPolygon" ->
                geometry.path("coordinates").forEach(polygon -> polygon.forEach(ring -> add(ring, rings)));
            default -> {}
        }
        return rings;
    }

    private static void add(JsonNode ring, List<List<double[]>> rings) {
        List<double[]> points = new ArrayList<>();
        for (JsonNode point : ring) {
            if (Coordinates.inJapan(point.path(1).asDouble(), point.path(0).asDouble())
                    .isPresent()) {
                points.add(new double[] {point.path(0).asDouble(), point.path(1).asDouble()});
            }
        }
        if (points.size() >= SMALLEST_RING) {
            rings.add(points);
        }
    }

    /// The middle of the largest ring's box: near enough to begin to measure from.
    private static Coordinates middle(List<List<double[]>> rings) {
        List<double[]> largest = rings.stream()
                .max((one, other) -> Integer.compare(one.size(), other.size()))
                .orElseThrow();
        double west = largest.stream().mapToDouble(point -> point[0]).min().orElseThrow();
        double east = largest.stream().mapToDouble(point -> point[0]).max().orElseThrow();
        double south = largest.stream().mapToDouble(point -> point[1]).min().orElseThrow();
        double north = largest.stream().mapToDouble(point -> point[1]).max().orElseThrow();
        return new Coordinates((south + north) / 2, (west + east) / 2);
    }

    /// Towns with their middle: code of the municipality, name, latitude, longitude.
    public int takeTowns(InputStream csv) {
        return store.putTowns(csv);
    }
}
