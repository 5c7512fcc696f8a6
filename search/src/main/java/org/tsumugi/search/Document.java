package org.tsumugi.search;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What the index should know of one thing, in the version that the caller's own store gives it.
public record Document(String id, long version, Map<String, Object> values) {

    private static final int LONGEST_ID = 512;

    public Document {
        values = Map.copyOf(values);
        if (id.isEmpty() || version < 0) {
            throw new IllegalArgumentException("a document needs an id and a version of 0 or more");
        }
        if (id.getBytes(StandardCharsets.UTF_8).length > LONGEST_ID) {
            throw new IllegalArgumentException("an id has up to " + LONGEST_ID + " bytes");
        }
    }

    /// A name and how it is read, in any kana; an empty reading is none.
    record Named(String name, String reading) {}

    record At(double latitude, double longitude) {}

    public static Document of(String id, long version) {
        return new Document(id, version, Map.of());
    }

    /// Texts, codes or values to count; none leaves the field out.
    public Document with(String field, String... texts) {
        return with(field, List.of(texts));
    }

    public Document with(String field, Collection<String> texts) {
        return put(field, List.copyOf(texts));
    }

    public Document named(String field, String name, String reading) {
        return put(field, new Named(name, reading));
    }

    public Document at(String field, double latitude, double longitude) {
        if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException("no such place: " + latitude + ", " + longitude);
        }
        return put(field, new At(latitude, longitude));
    }

    public Document with(String field, double amount) {
        return put(field, amount);
    }

    public Document with(String field, Instant moment) {
        return put(field, moment);
    }

    public Document with(String field, boolean flag) {
        return put(field, flag);
    }

    private Document put(String field, Object value) {
        var more = new LinkedHashMap<>(values);
        more.put(field, value);
        return new Document(id, version, more);
    }
}
