package org.tsumugi.search;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// One index: written to, rebuilt while it answers, and asked.
public final class Index {

    private final Upkeep upkeep;
    private final Search search;

    Index(Wire wire, IndexPlan plan) {
        var blueprint = Blueprint.of(plan);
        upkeep = new Upkeep(wire, blueprint);
        search = new Search(wire, blueprint);
    }

    /// Makes an empty index where there is none; one that answers is left alone, whatever its plan.
    public IndexState ensure() {
        return upkeep.ensure();
    }

    public IndexState state() {
        return upkeep.state();
    }

    /// Writes in the given order, also into an index that is being built; doing it twice is no harm.
    public Written write(List<? extends Change> changes) {
        return upkeep.write(List.copyOf(changes));
    }

    /// Builds the index anew beside the one that answers and then switches. The documents are asked for only once
    /// writes reach the new index too, so that nothing changed meanwhile is lost; one rebuild at a time, the caller
    /// sees to that.
    public Written rebuild(Supplier<? extends Stream<Document>> all) {
        return upkeep.rebuild(all);
    }

    /// Makes what was written findable now instead of within a second.
    public void refresh() {
        upkeep.refresh();
    }

    public Results search(Query query) {
        return search.search(query);
    }

    /// Names that begin like this, are read like this or have a word that does, best first, each name once.
    public List<Suggestion> suggest(String beginning, int size, Filter... filters) {
        return search.suggest(beginning, size, List.of(filters));
    }
}
