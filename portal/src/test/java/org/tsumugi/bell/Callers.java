package org.tsumugi.bell;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tsumugi.feed.NewPost;
import org.tsumugi.feed.NewThread;
import org.tsumugi.feed.PostId;
import org.tsumugi.feed.PostKind;
import org.tsumugi.feed.ThreadId;
import org.tsumugi.feed.Threads;
import org.tsumugi.shared.Actor;
import org.tsumugi.teams.TeamDraft;
import org.tsumugi.teams.TeamId;
import org.tsumugi.teams.TeamKind;
import org.tsumugi.teams.Teams;

/// A team in which one calls and others are called.
public record Callers(Threads threads, Actor author, TeamId team) {

    public static Callers of(Teams teams, Threads threads, Actor author, Actor... others) {
        TeamId team = author.act(() -> teams.found(new TeamDraft("秘密の組", TeamKind.OPEN, "")));
        for (Actor other : others) {
            other.act(() -> teams.join(team));
        }
        return new Callers(threads, author, team);
    }

    private static NewPost post(String text) {
        return new NewPost(UUID.randomUUID(), text, List.of(), true);
    }

    public ThreadId starts(PostKind kind, boolean acknowledge, String text) {
        return author.act(() -> threads.start(
                new NewThread(team, kind, "秘密の題 " + UUID.randomUUID(), acknowledge, Optional.empty(), post(text))));
    }

    public PostId replies(ThreadId thread, String text) {
        return author.act(() -> threads.reply(thread, post(text)));
    }
}
