package org.tsumugi.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tsumugi.PortalTest;
import org.tsumugi.bell.Bell;
import org.tsumugi.bell.CallKind;
import org.tsumugi.bell.CallLine;
import org.tsumugi.directory.FacilityId;
import org.tsumugi.feed.FeedFilter;
import org.tsumugi.feed.FeedSamples;
import org.tsumugi.feed.PostKind;
import org.tsumugi.feed.RequestState;
import org.tsumugi.feed.ThreadId;
import org.tsumugi.feed.ThreadLine;
import org.tsumugi.feed.Threads;
import org.tsumugi.feed.acknowledgements.Acknowledgements;
import org.tsumugi.feed.acknowledgements.Coverage;
import org.tsumugi.feed.plans.Plans;
import org.tsumugi.feed.polls.Poll;
import org.tsumugi.feed.polls.Polls;
import org.tsumugi.feed.reactions.Reactions;
import org.tsumugi.feed.requests.Requests;
import org.tsumugi.files.Files;
import org.tsumugi.members.Members;
import org.tsumugi.members.NewMember;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.MemberId;
import org.tsumugi.teams.TeamDraft;
import org.tsumugi.teams.TeamId;
import org.tsumugi.teams.TeamKind;
import org.tsumugi.teams.TeamRole;
import org.tsumugi.teams.Teams;

/// What the visiting nurse of the demo finds at the first look; told once for all tests, to people and teams of its
/// own.
@PortalTest
class ThreadsChapterTests {

    private static final List<String> HERS = List.of("home-care-all", "vns-liaison", "palliative", "discharge");
    private static final String NURSE = "saito-yoshie";
    private static final String BASE = "honma-yukie";

    private static Cast cast = new Cast();

    @Autowired
    Threads threads;

    @Autowired
    Polls polls;

    @Autowired
    Requests requests;

    @Autowired
    Acknowledgements acknowledgements;

    @Autowired
    Reactions reactions;

    @Autowired
    Plans plans;

    @Autowired
    Files files;

    @Autowired
    Bell bell;

    @Autowired
    Teams teams;

    @Autowired
    Members members;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    ApplicationContext portal;

    @BeforeEach
    void toldOnce() {
        if (cast.people().isEmpty()) {
            cast = enrolled();
            Map<String, TeamId> told = new HashMap<>();
            Story.teams().stream()
                    .filter(circle -> HERS.contains(circle.key()))
                    .forEach(circle -> told.put(circle.key(), founded(circle)));
            AsksChapter asks = new AsksChapter(acknowledgements, polls, requests, threads, clock);
            new ThreadsChapter(new Told(jdbc), threads, reactions, asks, plans, files, clock).tell(cast, told);
        }
    }

    private Cast enrolled() {
        Map<String, FacilityId> places = new HashMap<>();
        Cast all = new Cast();
        Story.people().forEach(person -> {
            FacilityId place = places.computeIfAbsent(
                    person.facility(), key -> FeedSamples.facility(portal, "物語の" + key, "06203"));
            MemberId id = Actor.SYSTEM.act(() -> members.enrol(new NewMember(
                    person.family(),
                    person.given(),
                    person.familyKana(),
                    person.givenKana(),
                    Optional.empty(),
                    person.profession(),
                    Optional.of(place),
                    person.allRoles())));
            all.people().put(person.key(), new Actor(id, person.family() + " " + person.given(), person.allRoles()));
        });
        return all;
    }

    private TeamId founded(Story.Circle circle) {
        return cast.of(circle.owner()).act(() -> {
            TeamId id = teams.found(new TeamDraft("物語 " + UUID.randomUUID(), TeamKind.INVITE, ""));
            circle.members().stream()
                    .filter(key -> !key.equals(circle.owner()))
                    .forEach(key -> teams.admit(id, cast.of(key).id(), TeamRole.MEMBER));
            return id;
        });
    }

    private List<ThreadLine> firstPage() {
        return cast.of(NURSE)
                .act(() -> threads.feed(FeedFilter.EVERYTHING, Optional.empty()))
                .items();
    }

    private List<ThreadLine> requestsOnFirstPage(RequestState state) {
        return firstPage().stream()
                .filter(line ->
                        line.request().filter(one -> one.state() == state).isPresent())
                .toList();
    }

    private List<Poll> pollsOnFirstPage() {
        return firstPage().stream()
                .filter(line -> line.kind() == PostKind.POLL)
                .map(line -> cast.of(NURSE).act(() -> polls.of(line.id())).orElseThrow())
                .toList();
    }

    private ThreadId titled(String title) {
        return firstPage().stream()
                .filter(line -> line.title().equals(title))
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    void aPollIsOpenWithSomeVotesAndWaitsForHers() {
        assertThat(pollsOnFirstPage()).filteredOn(Poll::open).singleElement().satisfies(poll -> {
            assertThat(poll.closesAt().orElseThrow()).isAfter(Instant.now());
            assertThat(poll.chosen()).isEmpty();
            assertThat(poll.voters()).isBetween(5, 12);
            assertThat(poll.results().orElseThrow().votes(3)).isEqualTo(5);
        });
    }

    @Test
    void aPollInSecretIsOverAndItsLastWordCountsAsTheResultDoes() {
        assertThat(pollsOnFirstPage()).filteredOn(Poll::secret).singleElement().satisfies(poll -> {
            assertThat(poll.open()).isFalse();
            assertThat(poll.voters()).isEqualTo(29);
            Poll.Results results = poll.results().orElseThrow();
            assertThat(results.votes(3)).isEqualTo(10);
            assertThat(results.votes(1) + results.votes(2) + results.votes(3)).isEqualTo(20);
        });
    }

    @Test
    void requestsWaitWithATimeAndOneIsTakenOver() {
        assertThat(requestsOnFirstPage(RequestState.OPEN))
                .isNotEmpty()
                .allSatisfy(
                        line -> assertThat(line.request().orElseThrow().dueAt().orElseThrow())
                                .isAfter(Instant.now()));
        assertThat(requestsOnFirstPage(RequestState.TAKEN))
                .singleElement()
                .satisfies(line ->
                        assertThat(line.request().orElseThrow().takerName()).isEqualTo("菅原 香織"));
    }

    @Test
    void whatWasAskedForLongAgoIsDone() {
        Instant weeksAgo = Instant.now().minus(Duration.ofDays(16));
        assertThat(cast.of(NURSE)
                        .act(() -> threads.feed(FeedFilter.of(FeedFilter.Only.OPEN_REQUESTS), Optional.empty()))
                        .items())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.lastActivityAt()).isAfter(weeksAgo));
    }

    @Test
    void halfHaveConfirmedWhatTheBaseSaidAndSomeFacilitiesAreNotReached() {
        ThreadId said = titled("大雪や停電の日の連絡のしかたが決まりました");
        Coverage reached =
                cast.of(BASE).act(() -> acknowledgements.coverage(said)).orElseThrow();
        assertThat(reached.confirmed() * 10).isBetween(reached.asked() * 4, reached.asked() * 6);
        assertThat(reached.covered() * 10).isBetween(reached.facilities() * 4, reached.facilities() * 8);
        assertThat(firstPage())
                .filteredOn(line -> line.id().equals(said))
                .singleElement()
                .matches(ThreadLine::waitsForMe);
    }

    @Test
    void sheIsCalledByHerNameAndByHerProfession() {
        List<CallLine> mentions = cast.of(NURSE).act(() -> bell.lines(Optional.empty())).items().stream()
                .filter(line -> line.kind() == CallKind.MENTION)
                .toList();
        assertThat(mentions).extracting(CallLine::title).containsExactly("訪問かばんの写真を一枚貸してください", "心不全の緩和ケア、事前に読むもの");
    }

    @Test
    void aSolvedQuestionIsClosed() {
        assertThat(firstPage())
                .filteredOn(ThreadLine::closed)
                .singleElement()
                .satisfies(line -> assertThat(line.answered()).isTrue());
    }

    @Test
    void theBaseHasWrittenForTomorrowMorningAndNobodySeesItYet() {
        assertThat(cast.of(BASE).act(plans::mine)).singleElement().satisfies(plan -> {
            assertThat(plan.sendAt().orElseThrow()).isAfter(Instant.now());
            assertThat(plan.problem()).isEmpty();
            assertThat(firstPage())
                    .extracting(ThreadLine::title)
                    .doesNotContain(plan.draft().title());
        });
    }
}
