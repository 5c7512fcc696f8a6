package org.tsumugi.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tsumugi.demo.Story.Choice;
import org.tsumugi.demo.Story.Talk;
import org.tsumugi.feed.ThreadId;
import org.tsumugi.feed.Threads;
import org.tsumugi.feed.acknowledgements.Acknowledgements;
import org.tsumugi.feed.polls.Polls;
import org.tsumugi.feed.requests.Requests;
import org.tsumugi.shared.Actor;
import org.tsumugi.shell.StoryClock;

/// What people did about what a thread asks for: confirmed, chosen, taken over, done.
@Component
@Profile("demo")
class AsksChapter {

    private final Acknowledgements acknowledgements;
    private final Polls polls;
    private final Requests requests;
    private final Threads threads;
    private final StoryCalendar calendar;

    AsksChapter(Acknowledgements acknowledgements, Polls polls, Requests requests, Threads threads, Clock clock) {
        this.acknowledgements = acknowledgements;
        this.polls = polls;
        this.requests = requests;
        this.threads = threads;
        this.calendar = new StoryCalendar(clock.instant());
    }

    void tell(Cast cast, Talk talk, ThreadId id, Instant start) {
        acknowledge(cast, start, id, talk.acknowledgedBy());
        if (talk.poll() != null) {
            vote(cast, start, id, talk.poll());
        }
        if (talk.taken() != null) {
            at(calendar.after(start, talk.taken().after()), cast.of(talk.taken().by()), () -> requests.take(id));
        }
        if (talk.done() != null) {
            at(calendar.after(start, talk.done()), cast.of(talk.by()), () -> requests.done(id));
        }
    }

    /// Nobody can answer any more then.
    void close(Cast cast, Talk talk, ThreadId id, Instant start) {
        if (talk.closed() != null) {
            at(calendar.after(start, talk.closed()), cast.of(talk.by()), () -> threads.closed(id));
        }
    }

    private void acknowledge(Cast cast, Instant start, ThreadId id, @Nullable List<String> keys) {
        List<String> who = keys == null ? List.of() : keys;
        for (int i = 0; i < who.size(); i++) {
            Instant then = calendar.notLaterThanNow(start.plus(Duration.ofMinutes(25L * (i + 1))));
            at(then, cast.of(who.get(i)), () -> {
                acknowledgements.confirm(id);
                return id;
            });
        }
    }

    /// One after the other, while the poll is open.
    private void vote(Cast cast, Instant start, ThreadId id, Choice poll) {
        Duration time = Duration.between(start, calendar.notLaterThanNow(calendar.at(poll.closes())));
        List<Map.Entry<String, Set<Integer>>> votes = List.copyOf(poll.votes().entrySet());
        for (int i = 0; i < votes.size(); i++) {
            Instant then = start.plus(time.multipliedBy(i + 1L).dividedBy(votes.size() + 1L));
            Set<Integer> chosen = votes.get(i).getValue();
            at(then, cast.of(votes.get(i).getKey()), () -> polls.vote(id, chosen));
        }
    }

    private static <T> T at(Instant then, Actor actor, Callable<T> act) {
        return StoryClock.at(then, () -> actor.act(act));
    }
}
