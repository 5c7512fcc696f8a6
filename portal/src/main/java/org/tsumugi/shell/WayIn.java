package org.tsumugi.shell;

import com.vaadin.flow.component.Component;

/// Peg: a way in besides name and password, hung up as a bean and offered with the form. A fresh part for each page.
public interface WayIn {

    /// Smaller stands higher; below zero is above the form.
    int order();

    Component offer();
}
