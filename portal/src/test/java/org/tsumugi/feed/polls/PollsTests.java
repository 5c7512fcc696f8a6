package org.tsumugi.feed.polls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.tsumugi.PortalTest;
import org.tsumugi.Someone;
import org.tsumugi.feed.FeedSamples;
import org.tsumugi.feed.NewPoll;
import org.tsumugi.feed.NewThread;
import org.tsumugi.feed.PostKind;
import org.tsumugi.feed.Posts;
import org.tsumugi.feed.ThreadId;
import org.tsumugi.feed.Threads;
import org.tsumugi.guard.TellsTooMuch;
import org.tsumugi.members.Members;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Refused;
import org.tsumugi.teams.TeamDraft;
import org.tsumugi.teams.TeamId;
import org.tsumugi.teams.TeamKind;
import org.tsumugi.teams.Teams;

@PortalTest
class PollsTests {

    private static final List<String> DAYS = List.of("水曜", "木曜", "金曜");

    @Autowired
    Polls polls;

    @Autowired
    CountStore counting;

    @Autowired
    Threads threads;

    @Autowired
    Posts posts;

    @Autowired
    Teams teams;

    @Autowired
    Members members;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext portal;

    @Autowired
    Clock clock;

    private Actor author;
    private Actor nurse;
    private Actor stranger;
    private TeamId team;

    @BeforeEach
    void aTeam() {
        author = Someone.member(members);
        nurse = Someone.member(members);
        stranger = Someone.member(members);
        team = author.act(() -> teams.found(new TeamDraft("組", TeamKind.OPEN, "")));
        nurse.act(() -> teams.join(team));
    }

    private Actor joined(String profession) {
        Actor one = FeedSamples.worksAt(portal, Optional.empty(), profession);
        one.act(() -> teams.join(team));
        return one;
    }

    private Instant tomorrow() {
        return clock.instant().plus(Duration.ofDays(1));
    }

    private ThreadId asked(NewPoll poll) {
        return author.act(() -> threads.start(new NewThread(
                team,
                PostKind.POLL,
                "どの日がよいですか",
                false,
                Optional.empty(),
                FeedSamples.post("選んでください"),
                Optional.empty(),
                Optional.of(poll))));
    }

    private ThreadId open() {
        return asked(new NewPoll(DAYS, false, false, Optional.of(tomorrow())));
    }

    private ThreadId secret() {
        return asked(new NewPoll(DAYS, true, true, Optional.of(tomorrow())));
    }

    private Poll seen(Actor who, ThreadId thread) {
        return who.act(() -> polls.of(thread)).orElseThrow();
    }

    private void vote(Actor who, ThreadId thread, Integer... choices) {
        who.act(() -> polls.vote(thread, Set.of(choices)));
    }

    @Test
    void aVoteCountsOnceAndIsChangedUntilThePollCloses() {
        ThreadId thread = open();
        vote(nurse, thread, 1);
        vote(nurse, thread, 2);
        Poll poll = seen(author, thread);
        assertThat(poll.voters()).isOne();
        assertThat(poll.results().orElseThrow().votes(1)).isZero();
        assertThat(poll.results().orElseThrow().votes(2)).isOne();
        assertThat(seen(nurse, thread).chosen()).containsExactly(2);
        author.act(() -> polls.end(thread));
        assertThatThrownBy(() -> vote(nurse, thread, 3)).hasMessage("feed.refused.poll-closed");
        assertThat(seen(nurse, thread).open()).isFalse();
    }

    @Test
    void twentyVotesOfOnePersonAtOnceAreOne() throws Exception {
        ThreadId thread = open();
        List<Callable<Void>> votes = IntStream.range(0, 20)
                .mapToObj(i -> (Callable<Void>) () -> {
                    vote(nurse, thread, 1 + i % 3);
                    return null;
                })
                .toList();
        try (var pool = Executors.newFixedThreadPool(8)) {
            for (var one : pool.invokeAll(votes)) {
                one.get();
            }
        }
        Poll poll = seen(author, thread);
        assertThat(poll.voters()).isOne();
        assertThat(poll.results().orElseThrow().shares())
                .singleElement()
                .satisfies(share -> assertThat(share.votes()).isOne());
    }

    @Test
    void severalAreChosenOnlyWhereThatIsAsked() {
        ThreadId one = open();
        assertThatThrownBy(() -> vote(nurse, one, 1, 2)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> vote(nurse, one, 4)).isInstanceOf(AccessDeniedException.class);
        ThreadId many = asked(new NewPoll(DAYS, true, false, Optional.empty()));
        vote(nurse, many, 1, 3);
        assertThat(seen(author, many).results().orElseThrow().votes(3)).isOne();
    }

    @Test
    void aStrangerSeesAndChoosesNothing() {
        ThreadId thread = open();
        assertThat(stranger.act(() -> polls.of(thread))).isEmpty();
        assertThat(stranger.act(() -> polls.voters(thread, 1, Optional.empty())).items())
                .isEmpty();
        assertThatThrownBy(() -> vote(stranger, thread, 1)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> nurse.act(() -> polls.end(thread))).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void anOpenPollSaysAtOnceHowEachProfessionChoseAndWho() {
        ThreadId thread = open();
        Actor pharmacist = joined("PHARMACIST");
        vote(nurse, thread, 1);
        vote(pharmacist, thread, 1);
        assertThat(seen(author, thread).results().orElseThrow().of(1))
                .extracting(share -> share.profession().orElseThrow().code())
                .containsExactly("PHARMACIST", "VISITING_NURSE");
        assertThat(nurse.act(() -> polls.voters(thread, 1, Optional.empty())).items())
                .extracting(who -> who.id())
                .containsExactlyInAnyOrder(nurse.id(), pharmacist.id());
    }

    @Test
    void nothingSaysWhoChoseWhatInSecret() {
        ThreadId thread = secret();
        vote(nurse, thread, 1, 2);
        assertThat(seen(nurse, thread).chosen()).as("one's own, to change it").containsExactlyInAnyOrder(1, 2);
        assertThat(seen(author, thread).results()).as("not before it is closed").isEmpty();
        assertThat(author.act(() -> polls.voters(thread, 1, Optional.empty())).items())
                .isEmpty();
        assertThat(jdbc.sql("select voter from feed.ballot where thread = :thread")
                        .param("thread", thread.value())
                        .query(String.class)
                        .single())
                .doesNotContain(nurse.id().value().toString());
    }

    /// Three nurses and one each of three others: one alone, or two, would be known by what is left over.
    @Test
    void professionsOfFewVotersAreNotToldApart() {
        ThreadId thread = secret();
        List<Actor> voters = new ArrayList<>();
        for (String profession :
                List.of("VISITING_NURSE", "VISITING_NURSE", "VISITING_NURSE", "PHARMACIST", "DENTIST", "DIETITIAN")) {
            voters.add(joined(profession));
        }
        voters.forEach(one -> vote(one, thread, 1));
        author.act(() -> polls.end(thread));
        assertThat(seen(author, thread).results().orElseThrow().of(1))
                .extracting(share -> share.profession().map(one -> one.code()), Poll.Share::votes)
                .containsExactly(tuple(Optional.of("VISITING_NURSE"), 3), tuple(Optional.empty(), 3));

        ThreadId two = secret();
        voters.subList(0, 5).forEach(one -> vote(one, two, 1));
        author.act(() -> polls.end(two));
        assertThat(seen(author, two).results().orElseThrow().shares())
                .as("the two left over would be told by the rest")
                .singleElement()
                .satisfies(share -> {
                    assertThat(share.profession()).isEmpty();
                    assertThat(share.votes()).isEqualTo(5);
                });

        ThreadId alone = secret();
        vote(nurse, alone, 1);
        author.act(() -> polls.end(alone));
        assertThat(seen(author, alone).results().orElseThrow().shares()).isEmpty();
    }

    @Test
    void onceCountedNothingIsLeftThatCouldBeTracedAndTheResultIsTheSame() {
        ThreadId thread = secret();
        List<Actor> voters =
                IntStream.range(0, 4).mapToObj(i -> joined("VISITING_NURSE")).toList();
        voters.forEach(one -> vote(one, thread, 1, 3));
        author.act(() -> polls.end(thread));
        Poll before = seen(author, thread);
        while (counting.countOne(clock.instant()).isPresent()) {
            assertThat(thread).isNotNull();
        }
        Poll after = seen(author, thread);
        assertThat(after.results()).isEqualTo(before.results());
        assertThat(after.voters()).isEqualTo(4);
        assertThat(seen(voters.getFirst(), thread).chosen()).isEmpty();
        assertThat(jdbc.sql("""
                                select count(*) from feed.poll left join feed.ballot on ballot.thread = poll.thread
                                where poll.thread = :thread and (poll.key is not null or ballot.voter is not null)
                                """)
                        .param("thread", thread.value())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThatThrownBy(() -> vote(nurse, thread, 2)).hasMessage("feed.refused.poll-closed");
    }

    @Test
    void optionsAreLookedAtAsTextIs() {
        assertThatThrownBy(() -> asked(new NewPoll(List.of("鶴巻さんの熱が下がりません", "木曜"), false, false, Optional.empty())))
                .isInstanceOf(TellsTooMuch.class);
        assertThatThrownBy(() -> new NewPoll(List.of("水曜", " "), false, false, Optional.empty()))
                .hasMessage("feed.refused.options-missing");
        assertThatThrownBy(() -> new NewPoll(List.of("水曜", "水曜"), false, false, Optional.empty()))
                .hasMessage("feed.refused.options-alike");
        assertThatThrownBy(() -> new NewPoll(DAYS, false, true, Optional.empty()))
                .hasMessage("feed.refused.secret-without-end");
        assertThatThrownBy(() -> asked(new NewPoll(DAYS, false, false, Optional.of(clock.instant()))))
                .hasMessage("feed.refused.poll-over");
    }

    @Test
    void withItsPostThePollIsGone() {
        ThreadId thread = open();
        vote(nurse, thread, 1);
        author.act(() -> posts.withdraw(
                threads.open(thread).orElseThrow().posts().getFirst().id()));
        assertThat(nurse.act(() -> polls.of(thread))).isEmpty();
        assertThatThrownBy(() -> vote(nurse, thread, 1)).isInstanceOf(AccessDeniedException.class);
        assertThat(jdbc.sql("select count(*) from feed.poll_option where thread = :thread")
                        .param("thread", thread.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
