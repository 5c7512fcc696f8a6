package org.tsumugi.finder;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.finder.IndexLine.State;
import org.tsumugi.search.IndexState;
import org.tsumugi.search.SearchUnavailable;
import org.tsumugi.shared.May;
import org.tsumugi.shared.Refused;
import org.tsumugi.shared.Right;

/// The door to the search indexes: how they stand, and building one anew while searching goes on.
@Service
@May(Right.REBUILD_INDEX)
@Transactional(readOnly = true)
public class Finder {

    private final IndexKeeper keeper;

    Finder(IndexKeeper keeper) {
        this.keeper = keeper;
    }

    /// Without a transaction, as the engine may take its time.
    @Transactional(readOnly = true, propagation = Propagation.SUPPORTS)
    public List<IndexLine> indexes() {
        return keeper.names().stream().map(this::line).toList();
    }

    private IndexLine line(String name) {
        try {
            IndexState state = keeper.state(name);
            State shown = state.rebuilding() ? State.REBUILDING : state.exists() ? State.FOLLOWING : State.AWAY;
            return new IndexLine(name, shown, state.documents());
        } catch (SearchUnavailable away) {
            return new IndexLine(name, State.AWAY, 0);
        }
    }

    /// Takes as long as the room has things to be found; the old index answers until the new one is whole.
    @Transactional
    public void rebuild(String name) {
        if (!keeper.names().contains(name)) {
            throw new Refused("finder.refused.unknown");
        }
        try {
            keeper.rebuild(name);
        } catch (SearchUnavailable away) {
            throw new Refused("finder.refused.engine-away");
        }
    }
}
