package org.tsumugi.trail;

import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsumugi.shared.Region;
import org.tsumugi.trail.Verdict.Break;
import org.tsumugi.trail.Verdict.Fault;

/// One walk along the chain, with the rows beside it.
///
/// Rows come by transaction and the chain as they were committed: a row whose turn has not come waits in `passed`.
final class Walk {

    private final Iterator<SealedRow> rows;
    private final Map<Long, Head> heads = new HashMap<>();
    private final Instant keptFrom;
    private final Map<UUID, SealedRow> passed = new LinkedHashMap<>();
    private @Nullable SealedRow next;
    private Seal last = Seal.START;
    private long sealed;
    private long dropped;
    private long unsealed;
    private int compared;

    /// @param keptFrom rows before may have gone with their month
    Walk(Iterator<SealedRow> rows, List<Head> heads, Instant keptFrom) {
        this.rows = rows;
        this.keptFrom = keptFrom;
        heads.forEach(head -> this.heads.merge(head.position(), head, Walk::same));
        advance();
    }

    /// Two days without a row between them end alike; what else they say cannot both be true.
    private static Head same(Head one, Head other) {
        return one.hash().equals(other.hash()) ? one : new Head(one.day(), one.position(), "");
    }

    Optional<Break> along(Iterator<Seal> seals) {
        boolean first = true;
        while (seals.hasNext()) {
            Seal seal = seals.next();
            if (first) {
                first = false;
                anchor(seal);
            }
            Optional<Break> broken = step(seal);
            if (broken.isPresent()) {
                return broken;
            }
            last = seal;
        }
        return end();
    }

    /// A chain whose beginning was dropped goes on from the head of an old day.
    private void anchor(Seal first) {
        Head head = heads.get(first.position() - 1);
        if (head != null && head.day().atStartOfDay(Region.ZONE).toInstant().isBefore(keptFrom)) {
            last = Seal.dropped(head.position(), head.bytes());
            heads.keySet().removeIf(position -> position < first.position());
            compared++;
        }
    }

    private Optional<Break> step(Seal seal) {
        if (seal.position() != last.position() + 1) {
            return broken(Fault.SEAL_MISSING, last.position() + 1);
        }
        if (!seal.follows(last)) {
            return broken(Fault.SEAL_CHANGED, seal.position());
        }
        Head head = heads.remove(seal.position());
        if (head != null) {
            compared++;
            if (!head.is(seal)) {
                return broken(Fault.HEAD_DIFFERS, seal.position());
            }
        }
        if (seal.settled() > last.settled() && someoneBefore(last.settled())) {
            return broken(Fault.INSERTED, last.position());
        }
        return row(seal);
    }

    private Optional<Break> row(Seal seal) {
        SealedRow row = passed.remove(seal.entry());
        while (row == null && next != null && next.compareTo(seal.tx(), seal.entry()) <= 0) {
            if (next.entry().id().equals(seal.entry())) {
                row = next;
            } else if (passed.put(next.entry().id(), next) != null) {
                return broken(Fault.INSERTED, last.position());
            }
            advance();
        }
        if (row == null) {
            if (!seal.at().isBefore(keptFrom)) {
                return broken(Fault.MISSING, seal.position());
            }
            dropped++;
            return Optional.empty();
        }
        sealed++;
        return seal.covers(row) ? Optional.empty() : broken(Fault.CHANGED, seal.position());
    }

    private Optional<Break> end() {
        while (next != null) {
            if (Long.compareUnsigned(next.tx(), last.settled()) < 0) {
                return broken(Fault.INSERTED, last.position());
            }
            unsealed++;
            advance();
        }
        if (someoneBefore(last.settled())) {
            return broken(Fault.INSERTED, last.position());
        }
        unsealed += passed.size();
        return heads.keySet().stream().min(Long::compare).flatMap(position -> broken(Fault.SEAL_MISSING, position));
    }

    private boolean someoneBefore(long settled) {
        Iterator<SealedRow> waiting = passed.values().iterator();
        return waiting.hasNext() && Long.compareUnsigned(waiting.next().tx(), settled) < 0;
    }

    private void advance() {
        next = rows.hasNext() ? rows.next() : null;
    }

    private static Optional<Break> broken(Fault fault, long position) {
        return Optional.of(new Break(fault, position));
    }

    long sealed() {
        return sealed;
    }

    long dropped() {
        return dropped;
    }

    long unsealed() {
        return unsealed;
    }

    int compared() {
        return compared;
    }
}
