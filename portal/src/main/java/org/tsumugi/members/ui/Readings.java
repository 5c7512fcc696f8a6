package org.tsumugi.members.ui;

import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.tsumugi.shell.Parts;
import org.tsumugi.shell.Words;

/// The reading beside a name: it belongs to the registered one, which is said too where another is in use.
final class Readings {

    private Readings() {}

    static Span of(Optional<String> registered, String reading) {
        return registered
                .map(name -> new Span(Words.of("members.registered", name, reading)))
                .orElseGet(() -> Parts.written(reading));
    }
}
