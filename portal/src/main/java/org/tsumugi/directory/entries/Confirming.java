package org.tsumugi.directory.entries;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.directory.FacilitiesChanged;
import org.tsumugi.directory.FacilityId;
import org.tsumugi.directory.entries.EntryStore.Step;
import org.tsumugi.directory.entries.MonthlyStore.Link;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.May;
import org.tsumugi.shared.Right;

/// The door for who holds the letter of a month: sees what stands in the one entry, and says that it is right.
@Service
@May(Right.CONFIRM_ENTRY)
@Transactional
public class Confirming {

    private final MonthlyStore links;
    private final EntryStore entries;
    private final RevisionStore revisions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Confirming(
            MonthlyStore links,
            EntryStore entries,
            RevisionStore revisions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.links = links;
        this.entries = entries;
        this.revisions = revisions;
        this.events = events;
        this.clock = clock;
    }

    /// Without what is for professionals only: a letter can be passed on.
    @Transactional(readOnly = true)
    public Entry entry() {
        return entries.find(link().facility()).map(Confirming::publicly).orElseThrow(Confirming::noLink);
    }

    /// When it was said by this link that nothing has changed.
    @Transactional(readOnly = true)
    public Optional<Instant> confirmedAt() {
        return link().used();
    }

    /// Nothing has changed; a second time it is said already.
    public FacilityId confirm() {
        Link link = link();
        Instant now = clock.instant();
        if (links.use(link.id(), now)) {
            Actor by = Actor.current();
            revisions.add(link.facility(), List.of(new Step(Revision.CONFIRMED, "", "")), by, now, "");
            entries.confirm(link.facility(), by, now);
            entries.changed(link.facility());
            events.publishEvent(new FacilitiesChanged(1));
        }
        return link.facility();
    }

    private Link link() {
        return Optional.ofNullable(Actor.current().ticket())
                .map(MonthlyLinkId::new)
                .flatMap(links::find)
                .filter(link -> link.endsAt().isAfter(clock.instant()))
                .orElseThrow(Confirming::noLink);
    }

    private static AccessDeniedException noLink() {
        return new AccessDeniedException("No link that is good for this");
    }

    private static Entry publicly(Entry entry) {
        return new Entry(
                entry.id(),
                entry.said().with(EntryField.STAFF_PHONE, "").with(EntryField.STAFF_NOTE, ""),
                entry.version(),
                entry.freshness(),
                entry.asked());
    }
}
