package org.tsumugi.feed;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.feed.LifecycleStore.Found;
import org.tsumugi.feed.mentions.MentionKeeper;
import org.tsumugi.guard.Guard;
import org.tsumugi.guard.TellsTooMuch;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.May;
import org.tsumugi.shared.MemberId;
import org.tsumugi.shared.Refused;
import org.tsumugi.shared.Right;
import org.tsumugi.shell.Live;

/// The door to one's own words once they are posted: correct them with their history seen, or take them back.
@Service
@May(Right.POST)
@Transactional
public class Posts {

    private final LifecycleStore store;
    private final MentionKeeper mentions;
    private final Guard guard;
    private final ApplicationEventPublisher events;
    private final Live live;
    private final Clock clock;

    Posts(
            LifecycleStore store,
            MentionKeeper mentions,
            Guard guard,
            ApplicationEventPublisher events,
            Live live,
            Clock clock) {
        this.store = store;
        this.mentions = mentions;
        this.guard = guard;
        this.events = events;
        this.live = live;
        this.clock = clock;
    }

    /// Never moves the post; who has read it keeps it as read.
    ///
    /// @throws AccessDeniedException for who did not write it
    /// @throws Refused               when it was corrected meanwhile, hidden or withdrawn, or its team is closed
    /// @throws TellsTooMuch          when it reads as if it named a patient, and nobody stated that it names none
    public PostId edit(PostId id, PostEdit edit) {
        Found found = own(id);
        if (found.state() != PostState.SHOWN) {
            throw new Refused("feed.refused.not-shown");
        }
        if (found.archived()) {
            throw new Refused("feed.refused.archived-edit");
        }
        if (found.version() != edit.version()) {
            throw new Refused("feed.refused.corrected-meanwhile");
        }
        guard.requireNobody(List.of(edit.title().orElse(""), edit.text()), edit.stated());
        store.correct(id, edit, clock.instant());
        mentions.keepAnew(id, found.thread(), edit.text());
        events.publishEvent(new PostCorrected(found.thread(), id));
        live.announce(found.thread());
        return id;
    }

    /// Text, history and files, of a first post the title too, are gone for good; that there was a post stays.
    ///
    /// @throws AccessDeniedException for who did not write it
    public PostId withdraw(PostId id) {
        Found found = own(id);
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        store.withdraw(id, at);
        mentions.forget(id);
        events.publishEvent(new PostWithdrawn(id, me(), at));
        live.announce(found.thread());
        return id;
    }

    /// What it said before, newest first; empty for who may not read it.
    @Transactional(readOnly = true)
    @May(Right.READ_FEED)
    public List<PostVersion> versions(PostId id) {
        return store.versions(id, me());
    }

    private Found own(PostId id) {
        return store.take(id, me())
                .filter(found -> found.author().equals(me()))
                .orElseThrow(() -> new AccessDeniedException("Not my post"));
    }

    private static MemberId me() {
        return Actor.current().id();
    }
}
