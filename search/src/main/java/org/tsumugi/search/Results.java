package org.tsumugi.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A page of hits and what was counted; `relaxed` says that nothing held every word and so the nearest is shown.
public record Results(
        List<Hit> hits,
        long total,
        boolean totalExact,
        boolean relaxed,
        Map<String, List<Count>> facets,
        Optional<String> next) {

    public Results {
        hits = List.copyOf(hits);
        facets = Map.copyOf(facets);
    }

    /// How many hits have a value.
    public record Count(String value, long count) {}
}
