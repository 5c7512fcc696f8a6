package org.tsumugi.search;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// A document that was found: how well, how far away, and the passages that were asked to be marked, by field.
public record Hit(String id, double score, OptionalDouble km, Map<String, Snippet> marked) {

    public Hit {
        marked = Map.copyOf(marked);
    }

    public Optional<Snippet> marked(String field) {
        return Optional.ofNullable(marked.get(field));
    }
}
