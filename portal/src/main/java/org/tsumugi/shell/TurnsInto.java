package org.tsumugi.shell;

import com.vaadin.flow.component.Component;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tsumugi.shared.Link;

/// Peg: a room that makes something of what was written in another, in one step; both stay linked.
public interface TurnsInto {

    /// What was written.
    ///
    /// @param words a proposal for how the new thing is called
    record Source(Link link, String words) {}

    /// What became of it.
    record Became(String sentence, String address) {}

    /// What the button says; empty where the reader can make nothing of it.
    Optional<String> verb();

    /// Asks for what is missing and has the wording confirmed; runs `done` when it is made.
    Component form(Source source, Runnable done);

    /// What became of these things of one kind, as far as the reader may see it.
    Map<UUID, List<Became>> became(String kind, Collection<UUID> things);
}
