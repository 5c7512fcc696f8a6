package org.tsumugi.directory.register;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/// A row of a list, cleaned, as it goes into the directory.
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record RegisterRow(
        UUID id,
        String source,
        String sourceId,
        String serviceType,
        String kind,
        String name,
        String kana,
        String municipalityCode,
        String municipality,
        String address,
        String building,
        @Nullable Double lat,
        @Nullable Double lng,
        String phone,
        String fax,
        String url,
        String corporation,
        String corporateNumber,
        @Nullable Integer capacity,
        String openDays,
        String openDaysNote,
        String departments,
        String note,
        @Nullable String asOf,
        String searched,
        List<String> aliases) {

    /// An office's number alone is no key: it repeats across services.
    String key() {
        return String.join("\n", source, sourceId, serviceType);
    }
}
