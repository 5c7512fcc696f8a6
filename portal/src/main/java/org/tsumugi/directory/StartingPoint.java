package org.tsumugi.directory;

import java.util.Locale;
import java.util.Optional;

/// A place that distances can be measured from: a municipality, a town, a facility.
public record StartingPoint(String name, Coordinates at) {

    /// `38.720,139.820,name`: some hundred metres, for in an address bar it need not say whose house it is.
    public String written() {
        return String.format(Locale.ROOT, "%.3f,%.3f,%s", at.latitude(), at.longitude(), name);
    }

    /// Empty for what was not [#written] so, or lies outside of Japan.
    public static Optional<StartingPoint> read(String written) {
        String[] parts = written.split(",", 3);
        try {
            return parts.length < 3
                    ? Optional.empty()
                    : Coordinates.inJapan(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]))
                            .map(at -> new StartingPoint(parts[2], at));
        } catch (NumberFormatException noPlace) {
            return Optional.empty();
        }
    }
}
