package org.tsumugi.search;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A question; made from `of` or `everything` and refined step by step.
public record Query(
        String text,
        Set<String> over,
        List<Filter> filters,
        Map<String, Integer> counting,
        @Nullable Near near,
        @Nullable Fresh fresh,
        Sort sort,
        Set<String> marking,
        int size,
        @Nullable String after) {

    private static final int USUAL_SIZE = 20;
    private static final int MOST = 1000;

    public Query {
        over = Set.copyOf(over);
        filters = List.copyOf(filters);
        counting = Map.copyOf(counting);
        marking = Set.copyOf(marking);
        if (size < 0 || size > MOST) {
            throw new IllegalArgumentException("a page has up to " + MOST + " hits");
        }
    }

    /// A place, and how far from it is too far; without a limit only the distance is told.
    public record Near(
            double latitude, double longitude, @Nullable Double most) {}

    /// Older documents sink: at the half life by half of `share` of their score.
    public record Fresh(String field, Instant now, Duration halfLife, double share) {}

    public static Query of(@Nullable String text) {
        return new Query(
                text == null ? "" : text,
                Set.of(),
                List.of(),
                Map.of(),
                null,
                null,
                Sort.RELEVANCE,
                Set.of(),
                USUAL_SIZE,
                null);
    }

    public static Query everything() {
        return of("");
    }

    /// Looks for the text in these fields only.
    public Query over(String... fields) {
        return new Query(text, Set.of(fields), filters, counting, near, fresh, sort, marking, size, after);
    }

    public Query where(Filter filter) {
        var more = new ArrayList<>(filters);
        more.add(filter);
        return new Query(text, over, more, counting, near, fresh, sort, marking, size, after);
    }

    /// One of the values; none at all is no condition.
    public Query where(String field, String... values) {
        return values.length == 0 ? this : where(Filter.anyOf(field, values));
    }

    /// Counts the values of a field, the most frequent first, as if the field's own filter were not there.
    public Query counting(String field, int most) {
        var more = new LinkedHashMap<>(counting);
        more.put(field, most);
        return new Query(text, over, filters, more, near, fresh, sort, marking, size, after);
    }

    public Query near(double latitude, double longitude) {
        var place = new Near(latitude, longitude, null);
        return new Query(text, over, filters, counting, place, fresh, sort, marking, size, after);
    }

    public Query within(double kilometres, double latitude, double longitude) {
        var place = new Near(latitude, longitude, kilometres);
        return new Query(text, over, filters, counting, place, fresh, sort, marking, size, after);
    }

    /// Lets older documents sink; `share` from 0 (not at all) to 1 (out of sight in the end).
    public Query preferringFresh(String field, Instant now, Duration halfLife, double share) {
        var preference = new Fresh(field, now, halfLife, share);
        return new Query(text, over, filters, counting, near, preference, sort, marking, size, after);
    }

    public Query sorted(Sort by) {
        return new Query(text, over, filters, counting, near, fresh, by, marking, size, after);
    }

    /// Asks for what was found in these fields, with the found words marked.
    public Query marking(String... fields) {
        return new Query(text, over, filters, counting, near, fresh, sort, Set.of(fields), size, after);
    }

    public Query size(int hits) {
        return new Query(text, over, filters, counting, near, fresh, sort, marking, hits, after);
    }

    /// Goes on behind a page, from its `next`, with everything else as it was.
    public Query after(@Nullable String next) {
        return new Query(text, over, filters, counting, near, fresh, sort, marking, size, next);
    }
}
