package org.tsumugi.directory;

import java.util.Optional;

/// A point on the map in degrees (WGS 84).
public record Coordinates(double latitude, double longitude) {

    private static final double EARTH_RADIUS_KM = 6371.0088;

    /// Registers hold 0/0 and points in other countries: only what lies in Japan is a place.
    public static Optional<Coordinates> inJapan(double latitude, double longitude) {
        boolean inside = latitude >= 20 && latitude <= 46 && longitude >= 122 && longitude <= 154;
        return inside ? Optional.of(new Coordinates(latitude, longitude)) : Optional.empty();
    }

    public double kilometresTo(Coordinates other) {
        double north = Math.toRadians(other.latitude - latitude);
        double east = Math.toRadians(other.longitude - longitude);
        double half = Math.pow(Math.sin(north / 2), 2)
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(other.latitude))
                        * Math.pow(Math.sin(east / 2), 2);
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(half));
    }
}
