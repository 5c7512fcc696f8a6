package org.tsumugi;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.util.ApplicationModulesExporter;
import org.springframework.modulith.docs.Documenter;

/// The walls between rooms, and the floor plan drawn from them.
class HouseTests {

    private static final Path RESOURCES = Path.of("src", "main", "resources");
    private static final Path CODE = Path.of("src", "main", "java", "org", "tsumugi");
    private static final Pattern TABLE_MADE = Pattern.compile("create table (\\w+\\.\\w+)");
    private static final Pattern TABLE_USED = Pattern.compile("(?:from|join|into|update)\\s+(\\w+\\.\\w+)");

    private static final Path ROOMS = RESOURCES.resolve(ApplicationModulesExporter.DEFAULT_LOCATION);

    private final ApplicationModules modules = ApplicationModules.of(Portal.class);

    @Test
    void roomsLeanOnlyOnTheRoomsTheyName() {
        modules.verify();
    }

    /// A table belongs to its room; what others may read of it is a view.
    @Test
    void aRoomReadsOnlyTheViewsOfAnotherRoom() throws IOException {
        Set<String> tables = all(RESOURCES.resolve("db"), ".sql")
                .flatMap(file -> TABLE_MADE.matcher(read(file)).results())
                .map(made -> made.group(1))
                .collect(toSet());
        List<String> reached = all(CODE, ".java")
                .flatMap(file -> TABLE_USED
                        .matcher(read(file))
                        .results()
                        .map(used -> used.group(1))
                        .filter(tables::contains)
                        .filter(table -> !file.startsWith(CODE.resolve(table.substring(0, table.indexOf('.')))))
                        .map(table -> CODE.relativize(file) + " reaches into " + table))
                .toList();
        assertThat(tables).contains("feed.thread", "teams.team", "members.member");
        assertThat(reached)
                .as("publish a view in the table's room and read that")
                .isEmpty();
    }

    private static Stream<Path> all(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList().stream();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// With it the portal knows its rooms, and the order of their migrations, at a start without reading every class,
    /// which took a third of the time.
    @Test
    void theListOfRoomsIsTheOneTheCodeHas() throws IOException {
        String rooms = modules.stream()
                .map(room -> "  \"%s\": {\"basePackage\": \"%s\"}"
                        .formatted(room.getIdentifier(), room.getBasePackage().getName()))
                .collect(joining(",\n", "{\n", "\n}\n"));
        String listed = Files.exists(ROOMS) ? Files.readString(ROOMS) : "";
        Files.createDirectories(ROOMS.getParent());
        Files.writeString(ROOMS, rooms);
        assertThat(listed)
                .as("%s, now written anew: look at it and commit it", ROOMS)
                .isEqualTo(rooms);
    }

    @Test
    void theFloorPlanIsDrawnFromTheCode() {
        new Documenter(modules).writeModulesAsPlantUml().writeModuleCanvases();
    }
}
