package org.tsumugi.search;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A document in the fields of its index; refuses what the plan does not know.
final class Source {

    private Source() {}

    static Map<String, Object> of(IndexPlan plan, Document document) {
        Map<String, Object> source = new LinkedHashMap<>();
        source.put(Mapping.ID, document.id());
        document.values().forEach((name, value) -> {
            var field =
                    plan.field(name).orElseThrow(() -> new IllegalArgumentException("the plan has no field " + name));
            put(source, field, value);
        });
        return source;
    }

    private static void put(Map<String, Object> source, Field field, Object value) {
        String name = field.name();
        switch (field) {
            case Field.Name _ -> put(source, name, named(name, value));
            case Field.Text _, Field.Prose _, Field.Code _, Field.Facet _ ->
                source.put(name, as(List.class, name, value));
            case Field.Point _ -> {
                var at = as(Document.At.class, name, value);
                source.put(name, List.of(at.longitude(), at.latitude()));
            }
            case Field.Amount _ -> source.put(name, as(Double.class, name, value));
            case Field.Moment _ ->
                source.put(name, as(Instant.class, name, value).toString());
            case Field.Flag _ -> source.put(name, as(Boolean.class, name, value));
        }
    }

    private static void put(Map<String, Object> source, String name, Document.Named named) {
        source.put(name, named.name());
        String reading = Kana.toHiragana(Spelling.plain(named.reading())).strip();
        if (!reading.isEmpty()) {
            source.put(name + Mapping.KANA, reading);
        }
        source.put(name + Mapping.ORDER, reading.isEmpty() ? Spelling.plain(named.name()) : reading);
    }

    private static Document.Named named(String name, Object value) {
        if (value instanceof List<?> texts && texts.size() == 1) {
            return new Document.Named(String.valueOf(texts.getFirst()), "");
        }
        return as(Document.Named.class, name, value);
    }

    private static <T> T as(Class<T> kind, String name, Object value) {
        if (!kind.isInstance(value)) {
            throw new IllegalArgumentException("not what the field " + name + " holds: " + value.getClass());
        }
        return kind.cast(value);
    }
}
