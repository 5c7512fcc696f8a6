package org.tsumugi.directory.register;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// Which column of a list holds what; a new layout is a file beside this package's others.
///
/// @param columns   field -> header of its column
/// @param constants field -> value that the whole list has
record Layout(String name, Map<String, String> columns, Map<String, String> constants) {

    private static final String FILES = "classpath*:org/tsumugi/directory/register/*.properties";

    /// A list row by row: what stands in a field, whatever its column is called.
    record Row(long line, Map<String, String> fields) {
        String get(String field) {
            return fields.getOrDefault(field, "");
        }
    }

    static List<Layout> all() {
        try {
            List<Layout> layouts = new ArrayList<>();
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
                layouts.add(read(file));
            }
            layouts.sort(Comparator.comparing(Layout::name));
            return List.copyOf(layouts);
        } catch (IOException e) {
            throw new IllegalStateException("The layouts of the registers cannot be read", e);
        }
    }

    private static Layout read(Resource file) throws IOException {
        Properties lines = new Properties();
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            lines.load(reader);
        }
        String name = String.valueOf(file.getFilename()).replace(".properties", "");
        return new Layout(name, part(lines, "column."), part(lines, "constant."));
    }

    private static Map<String, String> part(Properties lines, String prefix) {
        Map<String, String> part = new HashMap<>();
        lines.forEach((key, value) -> {
            String field = (String) key;
            if (field.startsWith(prefix)) {
                part.put(field.substring(prefix.length()), (String) value);
            }
        });
        return Map.copyOf(part);
    }

    /// The layout all of whose columns the header has.
    static Optional<Layout> of(List<String> header) {
        return all().stream()
                .filter(layout -> header.containsAll(layout.columns.values()))
                .findFirst();
    }

    boolean has(String field) {
        return columns.containsKey(field) || constants.containsKey(field);
    }

    Row row(long line, List<String> header, List<String> cells) {
        Map<String, String> fields = new HashMap<>(constants);
        columns.forEach((field, column) ->
                fields.put(field, cells.get(header.indexOf(column)).strip()));
        return new Row(line, fields);
    }
}
