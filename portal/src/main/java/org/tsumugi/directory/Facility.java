package org.tsumugi.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// An entry of the directory; empty text means that no register and nobody said it.
///
/// @param serviceType what the register calls the service
/// @param sample      invented for the demo: outside every count of the real region
public record Facility(
        FacilityId id,
        String name,
        String kana,
        Kind kind,
        String serviceType,
        Source source,
        Place place,
        Contact contact,
        Operation operation,
        String note,
        boolean sample,
        Freshness freshness,
        int version,
        List<Ability> abilities,
        List<Vacancy> vacancies) {

    /// @param number  the office's number there: text with leading zeros
    /// @param asOf    the day the list is of
    public record Source(String register, String number, Optional<LocalDate> asOf) {}

    public record Place(
            String municipalityCode, String municipality, String address, String building, Optional<Coordinates> at) {}

    /// @param email where the facility is asked each month whether its entry is right
    public record Contact(String phone, String fax, String email, String url) {}

    /// @param contactHours when colleagues get through (ケアマネタイム)
    /// @param area         served on visits, and in winter where that is less
    public record Operation(
            String corporation,
            String corporateNumber,
            Optional<Integer> capacity,
            String openDays,
            String openDaysNote,
            String departments,
            String hours,
            String contactHours,
            Optional<Boolean> roundTheClock,
            String area,
            String areaWinter,
            String fees) {}
}
