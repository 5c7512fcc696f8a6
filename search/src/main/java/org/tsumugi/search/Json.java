package org.tsumugi.search;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// JSON as the engine speaks it: maps and lists out, trees in.
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final JsonMapper SORTED = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private Json() {}

    static byte[] bytes(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }

    /// The same bytes for the same content, in whatever order the maps are.
    static byte[] steadyBytes(Object value) {
        return SORTED.writeValueAsBytes(value);
    }

    static JsonNode tree(byte[] bytes) {
        return MAPPER.readTree(bytes);
    }

    /// One thing within another: `within("bool", "must", x)` is `{"bool": {"must": x}}`.
    static Map<String, Object> within(String outer, String inner, Object value) {
        return Map.of(outer, Map.of(inner, value));
    }
}
