package org.tsumugi.shell;

import com.vaadin.flow.component.Component;

/// Peg: a room's entry in the navigation, hung up as a bean.
///
/// @param order smaller stands higher; those below [#IN_BOTTOM_BAR] also stand in the phone's bottom bar
/// @param words key of its name
/// @param icon  name of the drawing under `icons/`
/// @param view  where it leads; shown to those who may open it
public record Place(int order, String words, String icon, Class<? extends Component> view) {

    /// Four rooms and the way to the rest: more would be too small for a thumb.
    public static final int IN_BOTTOM_BAR = 100;
}
