package org.tsumugi.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.tsumugi.PortalTest;
import org.tsumugi.Someone;
import org.tsumugi.feed.FeedFilter.Only;
import org.tsumugi.feed.acknowledgements.Acknowledgements;
import org.tsumugi.feed.acknowledgements.Coverage;
import org.tsumugi.feed.following.FollowedThreads;
import org.tsumugi.feed.moderation.Moderation;
import org.tsumugi.feed.reactions.Reactions;
import org.tsumugi.feed.visits.Visits;
import org.tsumugi.members.Members;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Refused;
import org.tsumugi.teams.TeamDraft;
import org.tsumugi.teams.TeamId;
import org.tsumugi.teams.TeamKind;
import org.tsumugi.teams.Teams;

/// Whatever people do, each number on a screen is the one that counting again gives.
@PortalTest
class CountsTests {

    private static final int ACTS = 500;

    @Autowired
    Threads threads;

    @Autowired
    Posts posts;

    @Autowired
    Acknowledgements acknowledgements;

    @Autowired
    Reactions reactions;

    @Autowired
    Moderation moderation;

    @Autowired
    FollowedThreads following;

    @Autowired
    Visits visits;

    @Autowired
    Teams teams;

    @Autowired
    Members members;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private final Random chance = new Random(1127);
    private final int[] done = new int[11];
    private final List<Actor> people = new ArrayList<>();
    private final List<ThreadId> all = new ArrayList<>();
    private Instant begin;
    private Actor owner;
    private TeamId team;

    @BeforeEach
    void aTeam() {
        begin = clock.instant().minus(Duration.ofMinutes(1));
        owner = Someone.member(members);
        team = owner.act(() -> teams.found(new TeamDraft("数える組", TeamKind.OPEN, "")));
        for (int i = 0; i < 6; i++) {
            Actor one = Someone.member(members);
            one.act(() -> teams.join(team));
            people.add(one);
        }
        people.add(owner);
        for (int i = 0; i < 4; i++) {
            boolean asks = i % 2 == 0;
            all.add(one().act(() -> threads.start(
                    new NewThread(team, PostKind.NOTICE, "題", asks, Optional.empty(), FeedSamples.post("本文")))));
        }
    }

    private Actor one() {
        return people.get(chance.nextInt(people.size()));
    }

    private ThreadId thread() {
        return all.get(chance.nextInt(all.size()));
    }

    private Optional<Post> post(Actor who, ThreadId thread) {
        return who.act(() -> threads.open(thread, 1))
                .filter(page -> !page.posts().isEmpty())
                .map(page -> page.posts().get(chance.nextInt(page.posts().size())));
    }

    @Test
    void everyNumberIsTheOneThatCountingAgainGives() {
        for (int i = 1; i <= ACTS; i++) {
            act(one(), thread(), chance.nextInt(done.length));
            if (i % 25 == 0) {
                people.forEach(this::compare);
            }
        }
        assertThat(done).as("how often each act was done").doesNotContain(0);
    }

    /// What is refused to them changes nothing; what is done is counted, so that none is refused every time.
    private void act(Actor who, ThreadId thread, int what) {
        try {
            who.act(() -> {
                switch (what) {
                    case 0, 1 -> threads.reply(thread, FeedSamples.post("返事"));
                    case 2 -> threads.read(thread, 1 + chance.nextInt(40));
                    case 3 -> threads.unreadFrom(thread, 1 + chance.nextInt(10));
                    case 4 -> post(who, thread).ifPresent(post -> posts.withdraw(post.id()));
                    case 5 -> post(owner, thread).ifPresent(post -> owner.act(() -> hideOrRestore(post)));
                    case 6 -> teams.leave(team);
                    case 7 -> teams.join(team);
                    case 8 -> acknowledgements.confirm(thread);
                    case 9 -> following.follow(thread, Following.values()[chance.nextInt(3)]);
                    default -> post(who, thread).ifPresent(post -> reactions.toggle(post.id(), Reaction.THANKS));
                }
            });
            done[what]++;
        } catch (AccessDeniedException | Refused no) {
            assertThat(no).isNotNull();
        }
    }

    private void hideOrRestore(Post post) {
        if (post.state() == PostState.HIDDEN) {
            moderation.restore(post.id());
        } else {
            moderation.hide(post.id(), "理由");
        }
    }

    private void compare(Actor who) {
        List<ThreadLine> lines = who.act(() -> threads.feed(FeedFilter.of(team), Optional.empty()))
                .items();
        assertThat(lines).hasSize(count("select count(*) from feed.thread where team = :team and " + MINE, who));
        for (ThreadLine line : lines) {
            assertThat(line.posts()).isEqualTo(of(line, who, "select count(*) from feed.post where thread = :thread"));
            assertThat(line.unread()).isEqualTo(of(line, who, UNREAD));
            assertThat(line.waitsForMe()).isEqualTo(of(line, who, WAITS) > 0);
            ThreadPage page = who.act(() -> threads.open(line.id(), 1)).orElseThrow();
            assertThat(page.head().confirmations())
                    .isEqualTo(of(line, who, "select count(*) from feed.acknowledgement where thread = :thread"));
            page.posts().forEach(this::compareReactions);
            who.act(() -> acknowledgements.coverage(line.id())).ifPresent(now -> compare(now, line, who));
        }
        long unread = lines.stream().filter(line -> line.unread() > 0).count();
        assertThat(who.act(() -> visits.news(begin))).isEqualTo((int) unread);
        assertThat(who.act(() -> threads.feed(FeedFilter.of(Only.UNREAD), Optional.empty()))
                        .items())
                .hasSize((int) unread);
        assertThat(who.act(() -> threads.feed(FeedFilter.of(Only.WAITS_FOR_ME), Optional.empty()))
                        .items())
                .hasSize((int) lines.stream().filter(ThreadLine::waitsForMe).count());
        who.act(() -> teams.find(team))
                .ifPresent(found -> assertThat(found.members())
                        .isEqualTo(count("select count(*) from teams.membership where team = :team", who)));
    }

    private void compare(Coverage now, ThreadLine line, Actor who) {
        assertThat(now.confirmed())
                .isEqualTo(of(line, who, "select count(*) from feed.acknowledgement where thread = :thread"));
        assertThat(now.left()).isEqualTo(of(line, who, LEFT));
        assertThat(who.act(() -> acknowledgements.left(line.id(), Optional.empty()))
                        .items())
                .hasSize(now.left());
        assertThat(who.act(() -> acknowledgements.professions(line.id())))
                .allSatisfy(part -> assertThat(part.asked()).isEqualTo(now.asked()));
    }

    private void compareReactions(Post post) {
        assertThat(post.reactions().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(jdbc.sql("select count(*) from feed.reaction where post = :post")
                        .param("post", post.id().value())
                        .query(Integer.class)
                        .single());
    }

    private int count(String sql, Actor who) {
        return jdbc.sql(sql)
                .param("team", team.value())
                .param("me", who.id().value())
                .query(Integer.class)
                .single();
    }

    private int of(ThreadLine line, Actor who, String sql) {
        UUID thread = line.id().value();
        return jdbc.sql(sql)
                .param("thread", thread)
                .param("me", who.id().value())
                .query(Integer.class)
                .single();
    }

    private static final String MINE =
            "exists (select 1 from teams.membership where membership.team = thread.team and member = :me)";

    private static final String UNREAD = """
            select count(*) from feed.post
            where thread = :thread
              and position > coalesce((select max(position) from feed.read_mark mark
                                       where mark.thread = :thread and mark.member = :me), 0)
              and not exists (select 1 from feed.following
                              where following.thread = :thread and following.member = :me and mode = 'MUTE')
            """;

    private static final String WAITS = """
            select count(*)
            from feed.thread
            join teams.membership on membership.team = thread.team and membership.member = :me
            where thread.id = :thread and thread.acknowledge and thread.author <> :me
              and membership.since <= thread.asked_at
              and :me not in (select member from feed.acknowledgement where acknowledgement.thread = :thread)
            """;

    private static final String LEFT = """
            select count(*)
            from feed.thread
            join teams.membership on membership.team = thread.team
            where thread.id = :thread and membership.member <> thread.author and membership.since <= thread.asked_at
              and cast(:me as uuid) is not null
              and membership.member not in (
                  select member from feed.acknowledgement where acknowledgement.thread = :thread)
            """;
}
