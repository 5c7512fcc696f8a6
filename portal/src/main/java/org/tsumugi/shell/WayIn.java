package org.tsumugi.shell;

import com.vaadin.flow.component.Component;

/// Peg: a way in besides name and password, hung up as a bean and offered below the form. A fresh part for each page.
public interface WayIn {

    /// Smaller stands higher.
    int order();

    Component offer();
}
