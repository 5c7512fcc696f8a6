package org.tsumugi.trail;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.media.StoreUnavailable;
import org.tsumugi.shared.AskAgain;
import org.tsumugi.shared.May;
import org.tsumugi.shared.ProtectedRead;
import org.tsumugi.shared.Reason;
import org.tsumugi.shared.Refused;
import org.tsumugi.shared.Right;
import org.tsumugi.shared.Slice;

/// The auditors' door: who did what, newest first, and whether anybody has tampered with it.
@Service
@May(Right.READ_TRAIL)
@Transactional(readOnly = true)
public class Trail {

    private static final int PAGE = 50;
    private static final int EXPORTED_AT_ONCE = 1_000;

    private final TrailStore store;
    private final Naming naming;
    private final Verifier verifier;
    private final Heads heads;

    Trail(TrailStore store, Naming naming, Verifier verifier, Heads heads) {
        this.store = store;
        this.naming = naming;
        this.verifier = verifier;
        this.heads = heads;
    }

    /// @param before the `next` of the slice above; empty for the newest
    public Slice<TrailEntry, TrailEntry.Key> find(TrailFilter filter, Optional<TrailEntry.Key> before) {
        return Slice.of(store.find(filter, before, PAGE + 1), PAGE, TrailEntry::key);
    }

    public Slice<TrailEntry, TrailEntry.Key> newest(Optional<TrailEntry.Key> before) {
        return find(TrailFilter.EVERYTHING, before);
    }

    /// The same with the names of what the rows point at.
    public Slice<TrailLine, TrailEntry.Key> lines(TrailFilter filter, Optional<TrailEntry.Key> before) {
        Slice<TrailEntry, TrailEntry.Key> found = find(filter, before);
        return new Slice<>(naming.lines(found.items()), found.next());
    }

    /// Whether I have just proved that it is I, as [#export] wants it: a page asks before it sends the browser there.
    @AskAgain
    public void beforeExport() {}

    /// Everything the filter finds, newest first, read a part at a time while it is written out: no transaction and no
    /// connection waits for a slow line.
    @AskAgain
    @ProtectedRead
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Stream<TrailLine> export(TrailFilter filter, Reason why) {
        List<TrailEntry> first = store.find(filter, Optional.empty(), EXPORTED_AT_ONCE);
        return Stream.iterate(
                        first,
                        part -> !part.isEmpty(),
                        part -> store.find(filter, Optional.of(part.getLast().key()), EXPORTED_AT_ONCE))
                .flatMap(part -> naming.lines(part).stream());
    }

    /// Takes as long as the trail is long; reads it as it is at one moment.
    ///
    /// @throws Refused when the store with the daily heads does not answer
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Verdict verify() {
        try {
            return verifier.verify(heads.all());
        } catch (StoreUnavailable away) {
            throw new Refused("trail.refused.store-away");
        }
    }
}
