package org.tsumugi.shell;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/// Peg: what a room has for the home page; the home room gathers the beans in the order of its three questions.
public interface HomeCard {

    enum Question {
        /// Acknowledge, reply, confirm.
        WAITS_FOR_ME,
        TODAY,
        NEW_SINCE_LAST_VISIT,
        /// Always there: how to reach help.
        AT_HAND
    }

    Question question();

    /// A way to what nobody should have to look for, beside the day on top of the page; none for most.
    default Optional<Component> shortcut() {
        return Optional.empty();
    }

    /// Built afresh for the member signed in; empty when this room has nothing to say.
    Optional<Component> card();
}
