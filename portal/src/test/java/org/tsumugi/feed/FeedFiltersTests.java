package org.tsumugi.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.tsumugi.PortalTest;
import org.tsumugi.RealServers;
import org.tsumugi.Someone;
import org.tsumugi.feed.FeedFilter.Only;
import org.tsumugi.feed.acknowledgements.Acknowledgements;
import org.tsumugi.feed.following.FollowedThreads;
import org.tsumugi.feed.visits.Visits;
import org.tsumugi.members.Members;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Slice;
import org.tsumugi.shell.StoryClock;
import org.tsumugi.teams.TeamDraft;
import org.tsumugi.teams.TeamId;
import org.tsumugi.teams.TeamKind;
import org.tsumugi.teams.Teams;

/// A feed narrowed, and what is new in it.
@PortalTest
class FeedFiltersTests {

    @Autowired
    Threads threads;

    @Autowired
    Acknowledgements acknowledgements;

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

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationContext portal;

    private Actor nurse;
    private Actor nurseInTown;
    private Actor pharmacist;
    private TeamId team;

    @BeforeEach
    void aTeamOfTwoTowns() {
        var station = FeedSamples.facility(portal, "訪問看護まゆ", "06203");
        var elsewhere = FeedSamples.facility(portal, "訪問看護きぬ", "06204");
        nurse = FeedSamples.worksAt(portal, Optional.of(station), "VISITING_NURSE");
        nurseInTown = FeedSamples.worksAt(portal, Optional.of(elsewhere), "VISITING_NURSE");
        pharmacist = FeedSamples.worksAt(portal, Optional.of(station), "PHARMACIST");
        team = nurse.act(() -> teams.found(new TeamDraft("組", TeamKind.OPEN, "")));
        List.of(nurseInTown, pharmacist).forEach(one -> one.act(() -> teams.join(team)));
    }

    private ThreadId started(Actor who, boolean asks) {
        return who.act(() -> threads.start(
                new NewThread(team, PostKind.NOTICE, "題", asks, Optional.empty(), FeedSamples.post("本文"))));
    }

    private List<ThreadId> ids(Actor who, Only... only) {
        return who.act(() -> threads.feed(FeedFilter.of(only), Optional.empty())).items().stream()
                .map(ThreadLine::id)
                .toList();
    }

    @Test
    void aFeedIsNarrowedToMyProfessionAndToMyMunicipality() {
        ThreadId byNurse = started(nurseInTown, false);
        ThreadId byPharmacist = started(pharmacist, false);
        assertThat(ids(nurse, Only.MY_PROFESSION)).containsExactly(byNurse);
        assertThat(ids(nurse, Only.MY_MUNICIPALITY)).containsExactly(byPharmacist);
        assertThat(ids(nurse, Only.MY_PROFESSION, Only.MY_MUNICIPALITY)).isEmpty();
        assertThat(ids(Someone.member(members), Only.MY_PROFESSION)).isEmpty();
    }

    @Test
    void filtersAreAllMetAtOnce() {
        ThreadId asks = started(nurseInTown, true);
        ThreadId asksToo = started(pharmacist, true);
        started(nurseInTown, false);
        assertThat(ids(nurse, Only.WAITS_FOR_ME, Only.MY_PROFESSION)).containsExactly(asks);
        nurse.act(() -> threads.read(asks, 1));
        assertThat(ids(nurse, Only.WAITS_FOR_ME, Only.UNREAD)).containsExactly(asksToo);
        nurse.act(() -> acknowledgements.confirm(asks));
        assertThat(ids(nurse, Only.WAITS_FOR_ME, Only.MY_PROFESSION)).isEmpty();
        FeedFilter inATeamThatIsNotMine = new FeedFilter(
                Set.of(), Optional.of(pharmacist.act(() -> teams.found(new TeamDraft("他", TeamKind.HIDDEN, "")))));
        assertThat(nurse.act(() -> threads.feed(inATeamThatIsNotMine, Optional.empty()))
                        .items())
                .isEmpty();
    }

    @Test
    void whereSomethingIsAskedTheFeedShowsWhatAndNotTheLastReply() {
        ThreadId asks = started(nurseInTown, true);
        pharmacist.act(() -> threads.reply(asks, FeedSamples.post("はい")));
        assertThat(line(nurse, Only.WAITS_FOR_ME).words()).isEqualTo("本文");
        assertThat(line(nurse, Only.WAITS_FOR_ME).writer().id()).isEqualTo(nurseInTown.id());
        assertThat(line(nurse, Only.UNREAD).words()).isEqualTo("はい");
    }

    private ThreadLine line(Actor who, Only only) {
        return who.act(() -> threads.feed(FeedFilter.of(only), Optional.empty()))
                .items()
                .getFirst();
    }

    @Test
    void whatIsMutedCountsNowhereAsUnread() {
        nurse.act(visits::arrive);
        ThreadId loud = started(pharmacist, false);
        ThreadId quiet = started(pharmacist, false);
        nurse.act(() -> following.follow(quiet, Following.MUTE));
        var since = clock.instant().minus(Duration.ofHours(1));
        assertThat(ids(nurse, Only.UNREAD)).containsExactly(loud);
        assertThat(nurse.act(() -> visits.news(since))).isOne();
        assertThat(nurse.act(() -> threads.feed(FeedFilter.of(team), Optional.empty()))
                        .items())
                .filteredOn(line -> line.unread() > 0)
                .extracting(ThreadLine::id)
                .containsExactly(loud);
        assertThat(nurse.act(() -> threads.open(quiet)).orElseThrow().head().following())
                .isEqualTo(Following.MUTE);
        nurse.act(() -> following.follow(quiet, Following.USUAL));
        assertThat(nurse.act(() -> visits.news(since))).isEqualTo(2);
    }

    @Test
    void newIsWhatCameAfterTheVisitBefore() {
        var first = clock.instant().minus(Duration.ofDays(2));
        var second = clock.instant().minus(Duration.ofDays(1));
        assertThat(StoryClock.at(first, () -> nurse.act(visits::arrive))).isEmpty();
        assertThat(StoryClock.at(first.plusSeconds(60), () -> nurse.act(visits::arrive)))
                .as("the same visit")
                .isEmpty();
        StoryClock.at(first.minusSeconds(60), () -> started(pharmacist, false));
        StoryClock.at(second.minusSeconds(60), () -> started(pharmacist, false));
        var since = StoryClock.at(second, () -> nurse.act(visits::arrive)).orElseThrow();
        assertThat(nurse.act(() -> visits.news(since))).isOne();
        assertThat(StoryClock.at(second.plusSeconds(60), () -> nurse.act(visits::arrive)))
                .as("the same visit")
                .contains(since);
    }

    /// All read and confirmed but the oldest, in one team among many: each part of the feed looks at a bounded number
    /// of
    /// threads, and going on finds it.
    @Test
    void ofTwentyThousandThreadsAPartLooksAtFewAndNothingIsMissed() {
        jdbc.sql("""
                with other as (
                    insert into teams.team (id, name, kind, about)
                    select gen_random_uuid(), '組 ' || n, 'OPEN', '' from generate_series(1, 150) n returning id)
                insert into feed.thread (id, team, kind, title, author, acknowledge, started_at, last_activity_at)
                select gen_random_uuid(), other.id, 'NOTICE', '題', :author, false, now(), now()
                from other cross join generate_series(1, 5)
                """).param("author", pharmacist.id().value()).update();
        jdbc.sql("""
                insert into feed.thread (id, team, kind, title, author, acknowledge, started_at, last_activity_at,
                                         posts, profession, municipality)
                select gen_random_uuid(), :team, 'NOTICE', '題 ' || n, :author, true,
                       now() - n * interval '1 minute', now() - n * interval '1 minute', 1, 'PHARMACIST',
                       (select municipality from members.card where id = :author)
                from generate_series(1, 20000) n
                """)
                .param("team", team.value())
                .param("author", pharmacist.id().value())
                .update();
        jdbc.sql("""
                insert into feed.post (id, thread, position, author, text, posted_at, token)
                select gen_random_uuid(), id, 1, author, '本文', started_at, gen_random_uuid()
                from feed.thread where team = :team
                """).param("team", team.value()).update();
        jdbc.sql("""
                insert into feed.read_mark (member, thread, position)
                select :me, id, 1 from feed.thread where team = :team and title <> '題 20000'
                """)
                .param("me", nurse.id().value())
                .param("team", team.value())
                .update();
        jdbc.sql("""
                insert into feed.acknowledgement (thread, member, at)
                select id, :me, now() from feed.thread where team = :team and title <> '題 20000'
                """)
                .param("me", nurse.id().value())
                .param("team", team.value())
                .update();
        RealServers.analyze();
        transaction.executeWithoutResult(status -> everyPartLooksAtFew());
    }

    private void everyPartLooksAtFew() {
        for (Only only : List.of(Only.UNREAD, Only.WAITS_FOR_ME)) {
            List<ThreadLine> found = new ArrayList<>();
            Optional<ThreadLine.Key> after = Optional.empty();
            int parts = 0;
            do {
                Optional<ThreadLine.Key> from = after;
                long before = touched();
                Slice<ThreadLine, ThreadLine.Key> slice = nurse.act(() -> threads.feed(FeedFilter.of(only), from));
                assertThat(touched() - before)
                        .as("threads looked at for %s", only)
                        .isLessThan(5 * Threads.REACH);
                found.addAll(slice.items());
                after = slice.next();
                parts++;
            } while (after.isPresent());
            assertThat(found).extracting(ThreadLine::title).containsExactly("題 20000");
            assertThat(parts).isLessThanOrEqualTo(21);
        }
        long before = touched();
        assertThat(nurse.act(() -> threads.feed(FeedFilter.of(Only.MY_PROFESSION), Optional.empty()))
                        .items())
                .isEmpty();
        assertThat(nurse.act(() -> threads.feed(FeedFilter.of(Only.MY_MUNICIPALITY), Optional.empty()))
                        .items())
                .hasSize(20);
        assertThat(touched() - before).isBetween(1L, 500L);
    }

    /// Rows and index entries of threads that this transaction has read so far; what goes on beside it does not count.
    private long touched() {
        return jdbc.sql("""
                select sum(pg_stat_get_xact_tuples_returned(oid)) + sum(pg_stat_get_xact_tuples_fetched(oid))
                from (select 'feed.thread'::regclass::oid union all
                      select indexrelid from pg_index where indrelid = 'feed.thread'::regclass) read (oid)
                """).query(Long.class).single();
    }
}
