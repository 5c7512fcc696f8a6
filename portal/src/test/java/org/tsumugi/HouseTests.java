package org.tsumugi;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.util.ApplicationModulesExporter;
import org.springframework.modulith.docs.Documenter;

/// The walls between rooms, and the floor plan drawn from them.
class HouseTests {

    private static final Path ROOMS =
            Path.of("src", "main", "resources").resolve(ApplicationModulesExporter.DEFAULT_LOCATION);

    private final ApplicationModules modules = ApplicationModules.of(Portal.class);

    @Test
    void roomsLeanOnlyOnTheRoomsTheyName() {
        modules.verify();
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
