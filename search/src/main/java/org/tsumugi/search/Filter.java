package org.tsumugi.search;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a document must be like to be found at all; several together must all hold.
public sealed interface Filter {

    /// One of the values, of a facet or a code.
    record AnyOf(String field, Set<String> values) implements Filter {
        public AnyOf {
            values = Set.copyOf(values);
        }
    }

    record Is(String field, boolean flag) implements Filter {}

    /// From the least to the most, both included; either may be open.
    record Amounts(
            String field, @Nullable Double least, @Nullable Double most) implements Filter {}

    /// From a moment on, and before another; either may be open.
    record Moments(
            String field, @Nullable Instant from, @Nullable Instant before) implements Filter {}

    /// What a map shows.
    record Box(double north, double west, double south, double east) implements Filter {}

    record Not(Filter filter) implements Filter {}

    record Either(List<Filter> filters) implements Filter {
        public Either {
            filters = List.copyOf(filters);
        }
    }

    static Filter anyOf(String field, String... values) {
        return new AnyOf(field, Set.of(values));
    }
}
