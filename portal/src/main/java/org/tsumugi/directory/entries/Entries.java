package org.tsumugi.directory.entries;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.directory.FacilitiesChanged;
import org.tsumugi.directory.FacilityId;
import org.tsumugi.directory.entries.EntryStore.Step;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.May;
import org.tsumugi.shared.Refused;
import org.tsumugi.shared.Right;
import org.tsumugi.shared.Slice;
import org.tsumugi.shared.Texts;

/// The door to what stands in an entry, for its own facility's manager and for curators.
@Service
@May(Right.KEEP_ENTRY)
@Transactional
public class Entries {

    public static final int WHY_MAX = 300;

    private static final int PAGE = 30;

    private final EntryStore store;
    private final RevisionStore revisions;
    private final EntryReach reach;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Entries(
            EntryStore store,
            RevisionStore revisions,
            EntryReach reach,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.revisions = revisions;
        this.reach = reach;
        this.events = events;
        this.clock = clock;
    }

    /// Whether whoever acts keeps this entry.
    @Transactional(readOnly = true)
    public boolean keeps(FacilityId id) {
        return reach.covers(id);
    }

    /// Empty for an entry that is gone, or that somebody else keeps.
    @Transactional(readOnly = true)
    public Optional<Entry> find(FacilityId id) {
        return reach.covers(id) ? store.find(id) : Optional.empty();
    }

    /// A facility's own manager confirms the whole with what they change; a curator only where they have asked there.
    ///
    /// @param version   the one that was read
    /// @param why       at most [#WHY_MAX] characters, may be empty
    /// @param confirmed whether the facility was asked and the rest is right too
    /// @throws EntryRefused          when a field cannot be kept as it is
    /// @throws Refused               when somebody changed the entry meanwhile
    /// @throws AccessDeniedException for who does not keep it
    public FacilityId change(FacilityId id, int version, EntryDraft said, String why, boolean confirmed) {
        reach.require(id);
        EntryDraft clean = said.clean();
        if (!Texts.fits(why.strip(), WHY_MAX)) {
            throw new Refused("directory.refused.why-long", WHY_MAX);
        }
        Texts.requireStorable(why);
        Entry before = store.take(id).orElseThrow(() -> new AccessDeniedException("No such entry"));
        if (before.version() != version) {
            throw new Refused("directory.refused.changed-meanwhile");
        }
        Set<String> known = new TreeSet<>(before.said().abilities().keySet());
        before.asked().forEach(treatment -> known.add(treatment.code()));
        if (!known.containsAll(clean.abilities().keySet())) {
            throw new Refused("directory.refused.treatment");
        }
        boolean confirms = confirmed || reach.isOwn(id);
        List<Step> steps = steps(before.said(), clean);
        if (steps.isEmpty() && !confirms) {
            return id;
        }
        if (!steps.isEmpty()) {
            store.put(id, clean);
        }
        if (steps.isEmpty()) {
            steps.add(new Step(Revision.CONFIRMED, "", ""));
        }
        note(id, steps, why.strip(), confirms);
        return id;
    }

    /// Nothing has changed.
    public FacilityId confirm(FacilityId id) {
        reach.require(id);
        store.take(id).orElseThrow(() -> new AccessDeniedException("No such entry"));
        note(id, List.of(new Step(Revision.CONFIRMED, "", "")), "", true);
        return id;
    }

    /// Newest first.
    @Transactional(readOnly = true)
    public Slice<Revision, UUID> history(FacilityId id, Optional<UUID> before) {
        return reach.covers(id)
                ? Slice.of(revisions.of(id, before, PAGE + 1), PAGE, Revision::id)
                : new Slice<>(List.of(), Optional.empty());
    }

    private void note(FacilityId id, List<Step> steps, String why, boolean confirms) {
        Actor by = Actor.current();
        Instant now = clock.instant();
        revisions.add(id, steps, by, now, why);
        if (confirms) {
            store.confirm(id, by, now);
        }
        store.changed(id);
        events.publishEvent(new FacilitiesChanged(1));
    }

    private static List<Step> steps(EntryDraft before, EntryDraft after) {
        List<Step> steps = new ArrayList<>();
        for (EntryField field : EntryField.values()) {
            if (!before.text(field).equals(after.text(field))) {
                steps.add(new Step(field.name(), before.text(field), after.text(field)));
            }
        }
        if (before.roundTheClock() != after.roundTheClock()) {
            steps.add(new Step(Revision.ROUND_THE_CLOCK, mark(before.roundTheClock()), mark(after.roundTheClock())));
        }
        Set<String> codes = new TreeSet<>(before.abilities().keySet());
        codes.addAll(after.abilities().keySet());
        for (String code : codes) {
            String was = written(before, code);
            String became = written(after, code);
            if (!was.equals(became)) {
                steps.add(new Step(code, was, became));
            }
        }
        return steps;
    }

    private static String mark(boolean is) {
        return is ? "○" : "";
    }

    private static String written(EntryDraft draft, String code) {
        return Optional.ofNullable(draft.abilities().get(code))
                .map(Taken::written)
                .orElse("");
    }
}
