package org.tsumugi;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/// The walls between rooms, and the floor plan drawn from them.
class HouseTests {

    private final ApplicationModules modules = ApplicationModules.of(Portal.class);

    @Test
    void roomsLeanOnlyOnTheRoomsTheyName() {
        modules.verify();
    }

    @Test
    void theFloorPlanIsDrawnFromTheCode() {
        new Documenter(modules).writeModulesAsPlantUml().writeModuleCanvases();
    }
}
