package org.tsumugi.shell;

import com.vaadin.flow.component.Component;

/// Peg: a room's entry in the navigation, hung up as a bean.
///
/// @param order     smaller stands higher; the first four below 100 also stand in the phone's bottom bar
/// @param words     key of its name
/// @param icon      name of the drawing under `icons/`
/// @param view      where it leads; shown to those who may open it
public record Place(int order, String words, String icon, Class<? extends Component> view) {}
