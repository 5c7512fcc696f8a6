package org.tsumugi.directory.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.tsumugi.directory.FacilityId;

/// Peg: what another room shows on a facility's page.
public interface FacilityPanel {

    /// Empty when that room has nothing to say.
    Optional<Component> panel(FacilityId facility);
}
