package org.tsumugi.feed.searching;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import org.awaitility.Awaitility;
import org.tsumugi.RealServers;
import org.tsumugi.feed.NewPost;
import org.tsumugi.feed.NewThread;
import org.tsumugi.feed.PostId;
import org.tsumugi.feed.PostKind;
import org.tsumugi.feed.ThreadId;
import org.tsumugi.feed.Threads;
import org.tsumugi.feed.searching.FoundPosts.AnsweredBy;
import org.tsumugi.files.FileId;
import org.tsumugi.shared.Actor;
import org.tsumugi.teams.TeamId;

/// What is posted to be found: words that occur nowhere else, and the patience until the index knows them.
public record SearchedTeam(Threads threads, PostSearch search, TeamId team) {

    public static String word() {
        return ThreadLocalRandom.current()
                .ints(12, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    public ThreadId start(Actor author, PostKind kind, String title, String text, FileId... files) {
        return author.act(
                () -> threads.start(new NewThread(team, kind, title, false, Optional.empty(), post(text, files))));
    }

    public PostId reply(Actor author, ThreadId thread, String text) {
        return author.act(() -> threads.reply(thread, post(text)));
    }

    private static NewPost post(String text, FileId... files) {
        return new NewPost(UUID.randomUUID(), text, List.of(files), true);
    }

    public List<FoundPost> find(Actor reader, String text) {
        return find(reader, PostQuery.of(text));
    }

    public List<FoundPost> find(Actor reader, PostQuery query) {
        return reader.act(() -> search.search(query)).posts();
    }

    /// Until the engine gives what is expected.
    public void await(Callable<Boolean> condition) {
        RealServers.elasticsearch();
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(100))
                .until(condition);
    }

    public void awaitFound(Actor reader, String text) {
        await(() -> {
            FoundPosts found = reader.act(() -> search.search(PostQuery.of(text)));
            return found.answeredBy() == AnsweredBy.ENGINE && !found.posts().isEmpty();
        });
    }
}
