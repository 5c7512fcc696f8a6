package org.tsumugi.feed.polls;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.feed.ThreadId;
import org.tsumugi.members.MemberCard;
import org.tsumugi.members.Members;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.May;
import org.tsumugi.shared.MemberId;
import org.tsumugi.shared.Refused;
import org.tsumugi.shared.Right;
import org.tsumugi.shared.Slice;
import org.tsumugi.shell.Live;

/// The door to polls: each member has one vote and may change it until the poll closes.
@Service
@May(Right.READ_FEED)
@Transactional(readOnly = true)
public class Polls {

    private static final int LINES = 50;

    private final PollStore store;
    private final Members members;
    private final Live live;
    private final Clock clock;

    Polls(PollStore store, Members members, Live live, Clock clock) {
        this.store = store;
        this.members = members;
        this.live = live;
        this.clock = clock;
    }

    /// Empty for who may not read the thread, and for one without a poll.
    public Optional<Poll> of(ThreadId thread) {
        Instant now = clock.instant();
        return store.find(thread, me()).map(row -> {
            boolean open = row.isOpen(now);
            return new Poll(
                    thread,
                    row.options(),
                    row.many(),
                    row.secret(),
                    row.closesAt(),
                    open && row.shown(),
                    row.author().equals(me()),
                    row.voter(me()).map(voter -> store.chosen(thread, voter)).orElse(Set.of()),
                    row.voters(),
                    row.secret() && open
                            ? Optional.empty()
                            : Optional.of(new Poll.Results(store.shares(thread, members.professions()))));
        });
    }

    /// Takes my vote, in the place of one that I gave before.
    ///
    /// @param choices positions of options
    /// @throws AccessDeniedException for who may not read the thread, or an option that there is not
    /// @throws Refused               when it is closed, or several were chosen where one may choose one
    @May(Right.POST)
    @Transactional
    public ThreadId vote(ThreadId thread, Set<Integer> choices) {
        store.keepOpen(thread);
        PollRow poll = readable(thread);
        if (!poll.isOpen(clock.instant())) {
            throw new Refused("feed.refused.poll-closed");
        }
        if (!poll.options().stream().map(Poll.Option::position).toList().containsAll(choices)) {
            throw new AccessDeniedException("No such option");
        }
        if (choices.isEmpty() || choices.size() > 1 && !poll.many()) {
            throw new Refused("feed.refused.choose-one");
        }
        store.vote(thread, poll.voter(me()).orElseThrow(), me(), choices);
        live.announce(thread);
        return thread;
    }

    /// Takes no more votes from now on; what was chosen in secret is then counted.
    ///
    /// @throws AccessDeniedException for who did not ask
    @May(Right.POST)
    @Transactional
    public ThreadId end(ThreadId thread) {
        PollRow poll = readable(thread);
        if (!poll.author().equals(me())) {
            throw new AccessDeniedException("Not my poll");
        }
        if (!poll.isOpen(clock.instant())) {
            throw new Refused("feed.refused.poll-closed");
        }
        store.end(thread, clock.instant());
        live.announce(thread);
        return thread;
    }

    /// Who chose an option, where that is no secret.
    public Slice<MemberCard, UUID> voters(ThreadId thread, int position, Optional<UUID> after) {
        return store.find(thread, me())
                .map(row -> Slice.of(
                        store.voters(thread, position, after, LINES + 1),
                        LINES,
                        who -> who.id().value()))
                .orElseGet(() -> new Slice<>(List.of(), Optional.empty()));
    }

    private PollRow readable(ThreadId thread) {
        return store.find(thread, me())
                .filter(PollRow::shown)
                .orElseThrow(() -> new AccessDeniedException("No such poll"));
    }

    private static MemberId me() {
        return Actor.current().id();
    }
}
