package org.tsumugi.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tsumugi.demo.Story.Choice;
import org.tsumugi.demo.Story.Talk;
import org.tsumugi.feed.NewPoll;
import org.tsumugi.feed.NewPost;
import org.tsumugi.feed.NewThread;
import org.tsumugi.feed.PostId;
import org.tsumugi.feed.PostKind;
import org.tsumugi.feed.Reaction;
import org.tsumugi.feed.ThreadId;
import org.tsumugi.feed.Threads;
import org.tsumugi.feed.plans.Plans;
import org.tsumugi.feed.reactions.Reactions;
import org.tsumugi.files.FileId;
import org.tsumugi.files.Files;
import org.tsumugi.shared.Actor;
import org.tsumugi.shell.StoryClock;
import org.tsumugi.teams.TeamId;

/// What was said in each team, told in the order in which it was said.
@Component
@Profile("demo")
class ThreadsChapter {

    private final Told told;
    private final Threads threads;
    private final Reactions reactions;
    private final AsksChapter asks;
    private final Plans plans;
    private final Files files;
    private final StoryCalendar calendar;

    ThreadsChapter(
            Told told, Threads threads, Reactions reactions, AsksChapter asks, Plans plans, Files files, Clock clock) {
        this.told = told;
        this.threads = threads;
        this.reactions = reactions;
        this.asks = asks;
        this.plans = plans;
        this.files = files;
        this.calendar = new StoryCalendar(clock.instant());
    }

    private record Spoken(TeamId team, Talk talk, Instant at) {}

    void tell(Cast cast, Map<String, TeamId> teams) {
        teams.entrySet().stream()
                .flatMap(team -> Story.threads(team.getKey()).stream()
                        .map(talk -> new Spoken(team.getValue(), talk, calendar.start(talk))))
                .sorted(Comparator.comparing(Spoken::at))
                .forEach(one -> told.once("thread:" + one.talk().key(), () -> tell(cast, one)));
    }

    private UUID tell(Cast cast, Spoken one) {
        Talk talk = one.talk();
        Actor author = cast.of(talk.by());
        if (talk.sendAt() != null) {
            Instant sendAt = calendar.at(talk.sendAt());
            return author.act(() -> plans.plan(thread(one), sendAt)).value();
        }
        ThreadId id = at(one.at(), author, () -> threads.start(thread(one)));
        react(cast, one.at(), firstPost(one.at(), author, id), talk.reactions());
        asks.tell(cast, talk, id, one.at());
        List<Story.Answer> answers = talk.replies() == null ? List.of() : talk.replies();
        for (int i = 0; i < answers.size(); i++) {
            answer(cast, one, id, answers.get(i), i, talk.answer() != null && talk.answer() == i);
        }
        asks.close(cast, talk, id, one.at());
        return id.value();
    }

    private NewThread thread(Spoken one) {
        Talk talk = one.talk();
        return new NewThread(
                one.team(),
                PostKind.valueOf(talk.type()),
                talk.title(),
                talk.acknowledge(),
                talk.dueDays() > 0 ? Optional.of(calendar.dayAfter(one.at(), talk.dueDays())) : Optional.empty(),
                new NewPost(token(talk.key()), talk.text(), attach(talk.attachments()), true),
                Optional.ofNullable(talk.needed()).map(calendar::at),
                Optional.ofNullable(talk.poll()).map(this::poll));
    }

    private NewPoll poll(Choice choice) {
        return new NewPoll(choice.options(), choice.many(), choice.secret(), Optional.of(calendar.at(choice.closes())));
    }

    private void answer(Cast cast, Spoken one, ThreadId id, Story.Answer answer, int number, boolean solves) {
        Instant then = calendar.after(one.at(), answer.after());
        PostId post = at(
                then,
                cast.of(answer.by()),
                () -> threads.reply(
                        id, new NewPost(token(one.talk().key() + "#" + number), answer.text(), List.of(), true)));
        react(cast, then, post, answer.reactions());
        if (solves) {
            at(then.plus(Duration.ofMinutes(20)), cast.of(one.talk().by()), () -> threads.answered(id, post));
        }
    }

    private PostId firstPost(Instant then, Actor author, ThreadId id) {
        return at(then, author, () -> threads.open(id))
                .orElseThrow()
                .posts()
                .getFirst()
                .id();
    }

    private void react(Cast cast, Instant then, PostId post, @Nullable Map<String, List<String>> given) {
        if (given != null) {
            given.forEach((code, keys) -> keys.forEach(key -> at(then, cast.of(key), () -> {
                reactions.toggle(post, Reaction.valueOf(code));
                return post;
            })));
        }
    }

    private List<FileId> attach(@Nullable List<String> names) {
        return names == null ? List.of() : names.stream().map(this::attach).toList();
    }

    private FileId attach(String name) {
        try (InputStream bytes = Story.attachment(name)) {
            return files.keep(name, bytes).id();
        } catch (IOException unreadable) {
            throw new IllegalStateException("The story's attachment cannot be read: " + name, unreadable);
        }
    }

    private static <T> T at(Instant then, Actor actor, Callable<T> act) {
        return StoryClock.at(then, () -> actor.act(act));
    }

    private static UUID token(String key) {
        return UUID.nameUUIDFromBytes(("story:" + key).getBytes(StandardCharsets.UTF_8));
    }
}
