package org.tsumugi.shared;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tsumugi.search.Change;
import org.tsumugi.search.Document;
import org.tsumugi.search.IndexPlan;

/// Peg: what a room lets be found. The finder gathers the beans, follows their changes and rebuilds their indexes.
///
/// A room numbers its changes in its own table; read only what no open transaction can still come before, in the
/// order of transaction and number, nothing is passed over that took its number early and was committed late.
public interface Findable {

    /// How far an index has followed.
    record Mark(long transaction, long number) {
        public static final Mark START = new Mark(0, 0);
    }

    /// The next changes, each thing once as it is now, and the mark behind them; empty when there are none.
    record Changes(List<Change> changes, Mark upTo) {}

    IndexPlan plan();

    Optional<Changes> after(Mark mark, int most);

    /// The mark behind everything that is settled at this moment.
    Mark now();

    /// All there is, for a rebuild; closed by whoever reads it, inside one transaction.
    Stream<Document> everything();
}
