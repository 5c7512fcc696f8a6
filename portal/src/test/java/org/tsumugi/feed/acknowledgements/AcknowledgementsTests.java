package org.tsumugi.feed.acknowledgements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.tsumugi.PortalTest;
import org.tsumugi.RealServers;
import org.tsumugi.Someone;
import org.tsumugi.Statements;
import org.tsumugi.directory.FacilityId;
import org.tsumugi.feed.FeedFilter;
import org.tsumugi.feed.FeedFilter.Only;
import org.tsumugi.feed.FeedSamples;
import org.tsumugi.feed.NewThread;
import org.tsumugi.feed.PostKind;
import org.tsumugi.feed.ThreadId;
import org.tsumugi.feed.Threads;
import org.tsumugi.feed.calling.PhoneLine;
import org.tsumugi.members.Audience;
import org.tsumugi.members.Members;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Refused;
import org.tsumugi.shared.Slice;
import org.tsumugi.teams.TeamDraft;
import org.tsumugi.teams.TeamId;
import org.tsumugi.teams.TeamKind;
import org.tsumugi.teams.TeamRole;
import org.tsumugi.teams.Teams;

@PortalTest
@RecordApplicationEvents
class AcknowledgementsTests {

    @Autowired
    Acknowledgements acknowledgements;

    @Autowired
    Threads threads;

    @Autowired
    Teams teams;

    @Autowired
    Members members;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext portal;

    private Actor author;
    private Actor nurse;
    private Actor colleagueOfNurse;
    private Actor pharmacist;
    private Actor stranger;
    private TeamId team;

    @BeforeEach
    void aTeamOfTwoFacilities() {
        FacilityId station = FeedSamples.facility(portal, "訪問看護まゆ", "06203");
        FacilityId pharmacy = FeedSamples.facility(portal, "薬局いと", "06203");
        author = Someone.member(members);
        nurse = FeedSamples.worksAt(portal, Optional.of(station), "VISITING_NURSE");
        colleagueOfNurse = FeedSamples.worksAt(portal, Optional.of(station), "CARE_MANAGER");
        pharmacist = FeedSamples.worksAt(portal, Optional.of(pharmacy), "PHARMACIST");
        stranger = Someone.member(members);
        team = author.act(() -> {
            TeamId founded = teams.found(new TeamDraft("組", TeamKind.INVITE, ""));
            List.of(nurse, colleagueOfNurse, pharmacist)
                    .forEach(one -> teams.admit(founded, one.id(), TeamRole.MEMBER));
            return founded;
        });
    }

    private ThreadId asking() {
        return author.act(() -> threads.start(FeedSamples.notice(team, "読んでください")));
    }

    private Coverage coverage(Actor who, ThreadId thread) {
        return who.act(() -> acknowledgements.coverage(thread)).orElseThrow();
    }

    @Test
    void coveredMeansThatOnePersonOfEachFacilityHasConfirmed() {
        ThreadId thread = asking();
        nurse.act(() -> acknowledgements.confirm(thread));
        nurse.act(() -> acknowledgements.confirm(thread));
        assertThat(coverage(author, thread)).satisfies(now -> {
            assertThat(now.asked()).isEqualTo(3);
            assertThat(now.confirmed()).isEqualTo(1);
            assertThat(now.facilities()).isEqualTo(2);
            assertThat(now.covered()).isEqualTo(1);
            assertThat(now.isWhole()).isFalse();
        });
        pharmacist.act(() -> acknowledgements.confirm(thread));
        assertThat(coverage(author, thread).isWhole()).isTrue();
        assertThat(coverage(author, thread).left()).isEqualTo(1);
    }

    @Test
    void facilitiesOfWhichNobodyHasConfirmedStandFirst() {
        ThreadId thread = asking();
        nurse.act(() -> acknowledgements.confirm(thread));
        List<Part> parts = author.act(() -> acknowledgements.facilities(thread, Optional.empty()))
                .items();
        assertThat(parts).extracting(Part::confirmed).containsExactly(0, 1);
        assertThat(parts).extracting(Part::asked).containsExactly(1, 2);
        assertThat(author.act(() -> acknowledgements.people(thread, parts.getLast(), Optional.empty()))
                        .items())
                .extracting(one -> one.who().id())
                .containsExactly(colleagueOfNurse.id(), nurse.id());
        assertThat(author.act(() -> acknowledgements.professions(thread)))
                .extracting(Part::key)
                .containsExactly("PHARMACIST", "VISITING_NURSE", "CARE_MANAGER");
    }

    @Test
    void nobodyButTheWriterAndThoseWhoLeadTheTeamLearnsWhoHasConfirmed() {
        ThreadId thread = pharmacist.act(() -> threads.start(FeedSamples.notice(team, "読んでください")));
        nurse.act(() -> acknowledgements.confirm(thread));
        assertThat(coverage(pharmacist, thread).confirmed()).isEqualTo(1);
        assertThat(coverage(author, thread).confirmed()).as("owns the team").isEqualTo(1);
        for (Actor other : List.of(nurse, stranger)) {
            assertThat(other.act(() -> acknowledgements.coverage(thread))).isEmpty();
            assertThat(other.act(() -> acknowledgements.facilities(thread, Optional.empty()))
                            .items())
                    .isEmpty();
            assertThat(other.act(() -> acknowledgements.professions(thread))).isEmpty();
            assertThat(other.act(() -> acknowledgements.left(thread, Optional.empty()))
                            .items())
                    .isEmpty();
            assertThatThrownBy(() -> other.act(() -> acknowledgements.remind(thread)))
                    .isInstanceOf(AccessDeniedException.class);
        }
        pharmacist.act(() -> teams.leave(team));
        assertThat(pharmacist.act(() -> acknowledgements.coverage(thread))).isEmpty();
    }

    @Test
    void whoJoinsLaterIsNotAskedButMayConfirm() {
        ThreadId thread = asking();
        Actor later = Someone.member(members);
        author.act(() -> teams.admit(team, later.id(), TeamRole.MEMBER));
        assertThat(coverage(author, thread).asked()).isEqualTo(3);
        assertThat(later.act(threads::waitingForMe)).isZero();
        assertThat(later.act(() -> threads.feed(FeedFilter.of(Only.WAITS_FOR_ME), Optional.empty()))
                        .items())
                .isEmpty();
        assertThat(nurse.act(threads::waitingForMe)).isOne();
        later.act(() -> acknowledgements.confirm(thread));
        assertThat(coverage(author, thread).asked()).isEqualTo(4);
    }

    @Test
    void whoLeavesIsNotAskedAnyMoreAndWhatTheyConfirmedStays() {
        ThreadId thread = asking();
        nurse.act(() -> acknowledgements.confirm(thread));
        nurse.act(() -> teams.leave(team));
        pharmacist.act(() -> teams.leave(team));
        Coverage now = coverage(author, thread);
        assertThat(now.asked()).isEqualTo(2);
        assertThat(now.confirmed())
                .isEqualTo(1)
                .isEqualTo(author.act(() -> threads.open(thread))
                        .orElseThrow()
                        .head()
                        .confirmations());
    }

    @Test
    void aStrangerCannotConfirmNorAnyoneWhatAsksForNothingNorTheWriter() {
        ThreadId thread = asking();
        ThreadId plain = author.act(() -> threads.start(
                new NewThread(team, PostKind.NOTICE, "お知らせ", false, Optional.empty(), FeedSamples.post("本文"))));
        assertThatThrownBy(() -> stranger.act(() -> acknowledgements.confirm(thread)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> nurse.act(() -> acknowledgements.confirm(plain)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> author.act(() -> acknowledgements.confirm(thread)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void thoseLeftAreRemindedOnceHoweverManyTryAtOnce() throws Exception {
        ThreadId thread = asking();
        nurse.act(() -> acknowledgements.confirm(thread));
        Callable<ThreadId> remind = () -> author.act(() -> acknowledgements.remind(thread));
        int sent = 0;
        try (var pool = Executors.newFixedThreadPool(4)) {
            for (Future<ThreadId> one : pool.invokeAll(List.of(remind, remind, remind, remind))) {
                try {
                    one.get();
                    sent++;
                } catch (Exception refused) {
                    assertThat(refused).hasRootCauseInstanceOf(Refused.class);
                }
            }
        }
        assertThat(sent).isOne();
        assertThat(coverage(author, thread).remindedAt()).isPresent();
        assertThat(jdbc.sql("select member from feed.unconfirmed where thread = :thread")
                        .param("thread", thread.value())
                        .query(UUID.class)
                        .list())
                .containsExactlyInAnyOrder(
                        colleagueOfNurse.id().value(), pharmacist.id().value());
    }

    @Test
    void aReminderIsToldToWhoeverListens(ApplicationEvents events) {
        ThreadId thread = asking();
        author.act(() -> acknowledgements.remind(thread));
        assertThat(events.stream(ReminderSent.class)).containsExactly(new ReminderSent(thread, team, author.id()));
    }

    @Test
    void nobodyIsRemindedWhereAllHaveConfirmed() {
        ThreadId thread = asking();
        List.of(nurse, colleagueOfNurse, pharmacist).forEach(one -> one.act(() -> acknowledgements.confirm(thread)));
        assertThatThrownBy(() -> author.act(() -> acknowledgements.remind(thread)))
                .hasMessage("feed.refused.nobody-left");
    }

    @Test
    void thoseLeftAreCalledByTheNumbersThatTheyShowTheReader() {
        FeedSamples.phone(portal, nurse, "090-0000-0001", Audience.PROFESSIONALS);
        FeedSamples.phone(portal, colleagueOfNurse, "090-0000-0002", Audience.NOBODY);
        FeedSamples.phone(portal, pharmacist, "090-0000-0003", Audience.TEAMS);
        ThreadId thread = asking();
        List<PhoneLine> left = author.act(() -> acknowledgements.left(thread, Optional.empty()))
                .items();
        assertThat(left)
                .extracting(line -> line.who().id(), PhoneLine::phone)
                .containsExactlyInAnyOrder(
                        tuple(nurse.id(), "090-0000-0001"),
                        tuple(colleagueOfNurse.id(), ""),
                        tuple(pharmacist.id(), "090-0000-0003"));
        assertThat(left).extracting(PhoneLine::facility).containsOnly("0235-00-0001");
        assertThat(jdbc.sql("""
                                select object from trail.entry where actor = :me and act = 'Profiles.contacts'
                                """)
                        .param("me", author.id().value())
                        .query(UUID.class)
                        .list())
                .as("a number meant for few leaves its row")
                .containsExactly(pharmacist.id().value());
    }

    @Test
    void aListOfManyGoesOnWhereItStoppedWithoutRepeating() {
        IntStream.range(0, 120)
                .forEach(i -> author.act(
                        () -> teams.admit(team, Someone.member(members).id(), TeamRole.MEMBER)));
        ThreadId thread = asking();
        Part part = author.act(() -> acknowledgements.professions(thread)).stream()
                .filter(one -> one.key().equals("VISITING_NURSE"))
                .findFirst()
                .orElseThrow();
        assertThat(part.asked()).isEqualTo(121);
        List<UUID> seen = new ArrayList<>();
        Optional<Acknowledgement.Key> after = Optional.empty();
        do {
            Optional<Acknowledgement.Key> from = after;
            Slice<Acknowledgement, Acknowledgement.Key> slice =
                    author.act(() -> acknowledgements.people(thread, part, from));
            slice.items().forEach(one -> seen.add(one.who().id().value()));
            after = slice.next();
        } while (after.isPresent());
        assertThat(seen).hasSize(121).doesNotHaveDuplicates();
    }

    @Test
    void aTeamOfFifteenThousandIsShownAPartAtATimeInNoMoreStatements() {
        jdbc.sql("""
                with enrolled as (
                    insert into members.member (id, family, given, family_kana, given_kana, profession, facility, roles)
                    select gen_random_uuid(), '多数', n::text, '', '', 'CARE_WORKER', facilities.id, '{MEMBER}'
                    from generate_series(1, 15000) n
                    join (select id, row_number() over (order by id) as number,
                                 count(*) over () as total from directory.card) facilities
                        on facilities.number = 1 + n % facilities.total
                    returning id)
                insert into teams.membership (team, member, role) select :team, id, 'MEMBER' from enrolled
                """).param("team", team.value()).update();
        RealServers.analyze();
        ThreadId thread = asking();
        assertThat(coverage(author, thread).asked()).isEqualTo(15_003);
        assertThat(author.act(() -> acknowledgements.facilities(thread, Optional.empty()))
                        .items())
                .hasSize(Acknowledgements.LINES);
        Duration longest = Duration.ofSeconds(3);
        assertTimeout(longest, () -> {
            assertThat(Statements.during(() -> author.act(() -> acknowledgements.coverage(thread))))
                    .hasSize(1);
            assertThat(author.act(() -> acknowledgements.left(thread, Optional.empty()))
                            .items())
                    .hasSize(Acknowledgements.LINES);
        });
        sendHome();
    }

    /// Fifteen thousand who are asked something would be in every later test's way.
    private void sendHome() {
        jdbc.sql("update teams.membership set until = current_date - 2 where team = :team")
                .param("team", team.value())
                .update();
        RealServers.analyze();
    }
}
