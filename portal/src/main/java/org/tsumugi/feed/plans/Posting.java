package org.tsumugi.feed.plans;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.feed.NewPost;
import org.tsumugi.feed.NewThread;
import org.tsumugi.feed.Threads;
import org.tsumugi.feed.drafts.Draft;
import org.tsumugi.feed.plans.PlanStore.Due;
import org.tsumugi.guard.TellsTooMuch;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Refused;

/// Posts one at a time: it is posted and waits no longer, or neither.
@Component
class Posting {

    private final PlanStore store;
    private final Threads threads;

    Posting(PlanStore store, Threads threads) {
        this.store = store;
        this.threads = threads;
    }

    /// By its writer's rights of now, through the door that they would take; empty when nothing is due.
    ///
    /// @throws Unsent when it cannot be posted
    @Transactional
    public Optional<PlanId> next(Instant now, Collection<PlanId> without) {
        Optional<Due> due = store.due(now, without);
        due.ifPresent(this::post);
        return due.map(Due::id);
    }

    private void post(Due due) {
        Actor writer = store.actor(due.writer()).orElseThrow(() -> new Unsent(due, PlanProblem.AWAY, away()));
        try {
            writer.act(() -> threads.start(thread(due)));
        } catch (AccessDeniedException gone) {
            throw new Unsent(due, PlanProblem.NOT_IN_TEAM, gone);
        } catch (TellsTooMuch told) {
            throw new Unsent(due, PlanProblem.TELLS, told);
        } catch (RuntimeException other) {
            throw new Unsent(due, PlanProblem.OTHER, other);
        }
        // Where it had been posted before, by hand, nothing else has taken it away.
        store.cancel(due.id(), due.writer());
    }

    private static AccessDeniedException away() {
        return new AccessDeniedException("May not come in now");
    }

    private static NewThread thread(Due due) {
        Draft draft = due.draft();
        return new NewThread(
                draft.team().orElseThrow(() -> new Refused("feed.refused.team-missing")),
                draft.kind(),
                draft.title(),
                draft.acknowledge(),
                draft.dueOn(),
                new NewPost(draft.token(), draft.text(), draft.files(), due.stated()),
                draft.neededBy(),
                draft.newPoll());
    }
}
