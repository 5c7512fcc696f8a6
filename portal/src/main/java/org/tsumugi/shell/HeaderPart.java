package org.tsumugi.shell;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/// Peg: what stands at the head of every page, whatever it shows.
public interface HeaderPart {

    /// Built afresh for the member signed in; empty when there is nothing for them.
    Optional<Component> part();
}
