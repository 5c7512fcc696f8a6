package org.tsumugi.feed.requests;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.feed.RequestState;
import org.tsumugi.feed.ThreadId;
import org.tsumugi.feed.requests.RequestMoved.Step;
import org.tsumugi.feed.requests.RequestStore.Found;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.May;
import org.tsumugi.shared.MemberId;
import org.tsumugi.shared.Refused;
import org.tsumugi.shared.Right;
import org.tsumugi.shell.Live;

/// The door to who sees to a request.
@Service
@May(Right.POST)
@Transactional
public class Requests {

    private final RequestStore store;
    private final ApplicationEventPublisher events;
    private final Live live;
    private final Clock clock;

    Requests(RequestStore store, ApplicationEventPublisher events, Live live, Clock clock) {
        this.store = store;
        this.events = events;
        this.live = live;
        this.clock = clock;
    }

    /// Of two at once the first has it, and the second is told who that is.
    ///
    /// @throws AccessDeniedException for who may not read the request, or asked themselves
    /// @throws Refused               when somebody else has taken it, or it has ended
    public ThreadId take(ThreadId thread) {
        Found request = found(thread);
        if (request.isMine()) {
            throw new AccessDeniedException("My own request");
        }
        switch (request.state()) {
            case OPEN -> {
                store.take(thread, me(), clock.instant());
                tell(thread, request, Step.TAKEN);
            }
            case TAKEN -> {
                if (!request.isTakenBy(me())) {
                    throw new Refused("feed.refused.taken", request.takerName());
                }
            }
            case DONE, WITHDRAWN -> throw new Refused("feed.refused.request-ended");
        }
        return thread;
    }

    /// Whoever took it gives it back, and who asked takes it from them: it is open again.
    ///
    /// @throws AccessDeniedException for who has neither asked nor taken it
    public ThreadId giveBack(ThreadId thread) {
        Found request = found(thread);
        requireMine(request);
        if (request.state() != RequestState.TAKEN) {
            throw new Refused("feed.refused.request-ended");
        }
        store.reopen(thread);
        return tell(thread, request, Step.REOPENED);
    }

    /// @throws AccessDeniedException for who has neither asked nor taken it
    public ThreadId done(ThreadId thread) {
        Found request = found(thread);
        requireMine(request);
        return end(thread, request, RequestState.DONE, Step.DONE);
    }

    /// It was not done after all: who had taken it sees to it again, else it is open.
    ///
    /// @throws AccessDeniedException for who has neither asked nor taken it
    /// @throws Refused               when it is not done, or its post was withdrawn
    public ThreadId notDone(ThreadId thread) {
        Found request = found(thread);
        requireMine(request);
        if (request.state() != RequestState.DONE) {
            throw new Refused("feed.refused.not-done");
        }
        if (!store.resume(thread)) {
            throw new Refused("feed.refused.request-ended");
        }
        return tell(thread, request, Step.NOT_DONE);
    }

    /// It is not needed any more.
    ///
    /// @throws AccessDeniedException for who did not ask
    public ThreadId withdraw(ThreadId thread) {
        Found request = found(thread);
        if (!request.isMine()) {
            throw new AccessDeniedException("Not my request");
        }
        return end(thread, request, RequestState.WITHDRAWN, Step.CALLED_OFF);
    }

    /// Says anew by when it is needed.
    ///
    /// @param dueAt empty for no time
    /// @throws AccessDeniedException for who did not ask
    /// @throws Refused               when it has ended, or that time is over
    public ThreadId moveDue(ThreadId thread, Optional<Instant> dueAt) {
        Found request = found(thread);
        if (!request.isMine()) {
            throw new AccessDeniedException("Not my request");
        }
        if (!request.state().isWaiting()) {
            throw new Refused("feed.refused.request-ended");
        }
        if (dueAt.equals(request.dueAt())) {
            return thread;
        }
        if (dueAt.filter(at -> !at.isAfter(clock.instant())).isPresent()) {
            throw new Refused("feed.refused.due-over");
        }
        store.moveDue(thread, dueAt);
        return tell(thread, request, Step.DUE_MOVED);
    }

    private ThreadId end(ThreadId thread, Found request, RequestState state, Step step) {
        if (!request.state().isWaiting()) {
            throw new Refused("feed.refused.request-ended");
        }
        store.end(thread, state, me(), clock.instant());
        return tell(thread, request, step);
    }

    private ThreadId tell(ThreadId thread, Found request, Step step) {
        events.publishEvent(new RequestMoved(thread, step, me(), request.taker()));
        live.announce(thread);
        live.announce(request.team());
        return thread;
    }

    private Found found(ThreadId thread) {
        Optional<Found> found = store.lock(thread, me());
        return found.orElseThrow(() -> new AccessDeniedException("No such request"));
    }

    private static void requireMine(Found request) {
        if (!request.isMine() && !request.isTakenBy(me())) {
            throw new AccessDeniedException("Neither asked nor taken by me");
        }
    }

    private static MemberId me() {
        return Actor.current().id();
    }
}
