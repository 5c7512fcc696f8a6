package org.tsumugi.directory;

import java.util.Map;
import java.util.Optional;

/// What is known of a facility that the demo invents; its name ends with （見本）.
///
/// @param kind             code of a [Kind]
/// @param municipalityCode five digits, e.g. `06203`
/// @param abilities        codes of treatments and whether they are taken on
public record NewFacility(
        String name,
        String kana,
        String kind,
        String municipalityCode,
        String address,
        Optional<Coordinates> at,
        String phone,
        String fax,
        String hours,
        String contactHours,
        boolean roundTheClock,
        String note,
        Map<String, Acceptance> abilities) {}
