package org.tsumugi.feed.drafts;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.feed.NewPoll;
import org.tsumugi.feed.NewPost;
import org.tsumugi.feed.NewThread;
import org.tsumugi.feed.ThreadId;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.May;
import org.tsumugi.shared.MemberId;
import org.tsumugi.shared.Refused;
import org.tsumugi.shared.Right;
import org.tsumugi.shared.Texts;
import org.tsumugi.shared.Unrecorded;

/// The door to what I am writing: it survives a reload, a sign-out and a restart, and is mine alone.
@Service
@May(Right.POST)
@Transactional(readOnly = true)
public class Drafts {

    /// Where a new thread is written, whichever team it will go to.
    public static final String NEW_THREAD = "new";

    private final DraftStore store;
    private final Clock clock;

    Drafts(DraftStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// Where a reply is written.
    public static String place(ThreadId thread) {
        return "thread:" + thread.value();
    }

    public Optional<Draft> find(String place) {
        return store.find(me(), place);
    }

    /// When what is written there was to be posted, before it was taken back to be changed.
    public Optional<Instant> plannedFor(String place) {
        return store.plannedFor(me(), place);
    }

    /// It is to be posted at once.
    @Transactional
    @Unrecorded("typing is no act")
    public void forgetPlan(String place) {
        store.forgetPlan(me(), place);
    }

    @Transactional
    @Unrecorded("typing is no act")
    public void keep(String place, Draft draft) {
        Texts.requireStorable(place, draft.title(), draft.text());
        if (!Texts.fits(draft.title(), NewThread.TITLE_MAX)) {
            throw new Refused("feed.refused.title-too-long", NewThread.TITLE_MAX);
        }
        if (!Texts.fits(draft.text(), NewPost.TEXT_MAX)) {
            throw new Refused("feed.refused.text-too-long", NewPost.TEXT_MAX);
        }
        if (draft.files().size() > NewPost.FILES_MAX) {
            throw new Refused("feed.refused.too-many-files", NewPost.FILES_MAX);
        }
        draft.poll().ifPresent(poll -> {
            Texts.requireStorable(poll.options().toArray(String[]::new));
            if (poll.options().size() > NewPoll.OPTIONS_MAX) {
                throw new Refused("feed.refused.too-many-options", NewPoll.OPTIONS_MAX);
            }
            if (!poll.options().stream().allMatch(option -> Texts.fits(option, NewPoll.OPTION_MAX))) {
                throw new Refused("feed.refused.option-too-long", NewPoll.OPTION_MAX);
            }
        });
        if (draft.isEmpty()) {
            store.drop(me(), place);
        } else {
            store.put(me(), place, draft, clock.instant());
        }
    }

    @Transactional
    @Unrecorded("typing is no act")
    public void drop(String place) {
        store.drop(me(), place);
    }

    /// The draft that became something else; another that is written there by now stays.
    @Transactional
    @Unrecorded("typing is no act")
    public void drop(String place, UUID token) {
        store.drop(me(), place, token);
    }

    private static MemberId me() {
        return Actor.current().id();
    }
}
