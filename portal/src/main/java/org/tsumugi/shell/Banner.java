package org.tsumugi.shell;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/// Peg: what everybody has to know right now, above every page.
public interface Banner {

    Optional<Component> banner();
}
