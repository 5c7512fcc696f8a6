package org.tsumugi.directory;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A page of what was found.
///
/// @param total          real facilities; the demo's invented ones stand outside and are counted in `samples`
/// @param kinds          real facilities for each kind, as if no kind were chosen
/// @param municipalities likewise, by code
/// @param notImported    kinds asked for of which no list was ever imported
/// @param treatments     asked for by name; no register says who takes them on
/// @param relaxed        nothing holds every word: these are the nearest
public record FoundFacilities(
        List<FacilityLine> lines,
        long total,
        long samples,
        Map<String, Long> kinds,
        Map<String, Long> municipalities,
        Optional<String> next,
        List<Kind> notImported,
        Set<String> treatments,
        boolean relaxed,
        AnsweredBy answeredBy) {

    public enum AnsweredBy {
        ENGINE,
        /// The engine is away or has no index yet: plainer, said in the interface.
        DATABASE
    }
}
