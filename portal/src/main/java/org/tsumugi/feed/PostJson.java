package org.tsumugi.feed;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsumugi.files.FileId;
import org.tsumugi.files.FileLine;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Reads what PostgreSQL gathered beside each post.
final class PostJson {

    private record FileRow(UUID id, String name, String type, long size) {}

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private PostJson() {}

    static List<FileLine> files(@Nullable String json) {
        if (json == null) {
            return List.of();
        }
        return JSON.readValue(json, new TypeReference<List<FileRow>>() {}).stream()
                .map(row -> new FileLine(new FileId(row.id()), row.name(), row.type(), row.size()))
                .toList();
    }

    static Map<Reaction, Integer> tally(@Nullable String json) {
        Map<Reaction, Integer> tally = new EnumMap<>(Reaction.class);
        if (json != null) {
            JSON.readValue(json, new TypeReference<Map<Reaction, Integer>>() {}).forEach(tally::put);
        }
        return Map.copyOf(tally);
    }

    static List<Reaction> reactions(@Nullable String json) {
        return json == null ? List.of() : JSON.readValue(json, new TypeReference<List<Reaction>>() {});
    }

    static List<String> words(@Nullable String json) {
        return json == null ? List.of() : JSON.readValue(json, new TypeReference<List<String>>() {});
    }
}
