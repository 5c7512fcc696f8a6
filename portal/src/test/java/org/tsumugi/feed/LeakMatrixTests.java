package org.tsumugi.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tsumugi.GivenOut;
import org.tsumugi.PortalTest;
import org.tsumugi.feed.acknowledgements.Acknowledgements;
import org.tsumugi.feed.calling.Calling;
import org.tsumugi.feed.mentions.Mentions;
import org.tsumugi.feed.moderation.Moderation;
import org.tsumugi.feed.polls.Polls;
import org.tsumugi.feed.searching.PostQuery;
import org.tsumugi.feed.searching.PostSearch;
import org.tsumugi.feed.searching.SearchedTeam;
import org.tsumugi.files.FileId;
import org.tsumugi.files.FileLine;
import org.tsumugi.files.Files;
import org.tsumugi.shared.Actor;
import org.tsumugi.teams.TeamId;
import org.tsumugi.teams.TeamKind;

/// Every kind of team, everyone who stands in some way to it, every door to what is said in it: whoever belongs to it
/// reads, everyone else gets the very answer that one gets of what does not exist.
@PortalTest
class LeakMatrixTests {

    @Autowired
    Threads threads;

    @Autowired
    Posts posts;

    @Autowired
    PostSearch search;

    @Autowired
    Files files;

    @Autowired
    Acknowledgements acknowledgements;

    @Autowired
    Moderation moderation;

    @Autowired
    Polls polls;

    @Autowired
    Mentions mentions;

    @Autowired
    Calling calling;

    @Autowired
    ApplicationContext portal;

    /// What is said in a team: asked for by someone it is an answer, asked for where it does not exist another.
    private record Said(TeamId team, ThreadId thread, PostId post, FileId picture, FileId text, String word) {

        /// What does not exist.
        static Said missing() {
            return new Said(
                    TeamId.next(), ThreadId.next(), PostId.next(), FileId.next(), FileId.next(), SearchedTeam.word());
        }
    }

    private Map<String, Function<Said, Object>> doors() {
        Map<String, Function<Said, Object>> doors = new LinkedHashMap<>();
        doors.put(
                "feed",
                said -> threads.feed(FeedFilter.of(said.team()), Optional.empty())
                        .items()
                        .size());
        doors.put("thread", said -> threads.open(said.thread()).isPresent());
        doors.put("permalink", said -> threads.open(said.thread(), 1).isPresent());
        doors.put("poll", said -> polls.of(said.thread()).isPresent());
        doors.put("mention", said -> mentions.fitting(said.team(), "試験").size());
        doors.put(
                "numbers to call",
                said -> calling.team(said.team(), Optional.empty()).items().size());
        doors.put("versions", said -> posts.versions(said.post()).size());
        doors.put("file", said -> GivenOut.is(files.fetch(said.text())));
        doors.put("thumbnail", said -> GivenOut.is(files.thumbnail(said.picture())));
        doors.put("page", said -> GivenOut.is(files.page(said.picture(), 1)));
        doors.put("pages", said -> files.pages(said.picture()));
        doors.put(
                "hit", said -> search.search(PostQuery.of(said.word())).posts().size());
        doors.put(
                "hit in team",
                said -> search.search(PostQuery.of(said.word()).in(said.team()))
                        .posts()
                        .size());
        doors.put(
                "inside a file",
                said -> search.search(PostQuery.of("inside" + said.word()))
                        .posts()
                        .size());
        return doors;
    }

    /// What those who lead a team are told besides.
    private Map<String, Function<Said, Object>> leadersDoors() {
        Map<String, Function<Said, Object>> doors = new LinkedHashMap<>();
        doors.put("coverage", said -> acknowledgements.coverage(said.thread()).isPresent());
        doors.put(
                "sheet by facility",
                said -> acknowledgements
                        .facilities(said.thread(), Optional.empty())
                        .items()
                        .size());
        doors.put(
                "sheet by profession",
                said -> acknowledgements.professions(said.thread()).size());
        doors.put(
                "those left",
                said -> acknowledgements
                        .left(said.thread(), Optional.empty())
                        .items()
                        .size());
        doors.put("reports", said -> moderation.reports(said.team()).size());
        doors.put(
                "reports that wait",
                said -> moderation.waiting().stream()
                        .filter(team -> team.id().equals(said.team()))
                        .count());
        return doors;
    }

    @TestFactory
    Stream<DynamicTest> whoeverDoesNotBelongGetsTheAnswerOfWhatDoesNotExist() {
        List<DynamicTest> all = new ArrayList<>();
        for (TeamKind kind : TeamKind.values()) {
            Standing standing = new Standing(portal, kind);
            Said said = said(standing);
            standing.inside()
                    .forEach((who, actor) -> all.add(DynamicTest.dynamicTest(kind + " " + who, () -> {
                        reads(actor, said, doors());
                        boolean leads = who.equals("owner") || who.equals("moderator");
                        if (leads) {
                            reads(actor, said, leadersDoors());
                        } else {
                            learnsNothing(actor, said, leadersDoors());
                        }
                    })));
            standing.outside()
                    .forEach((who, actor) -> all.add(DynamicTest.dynamicTest(kind + " " + who, () -> {
                        learnsNothing(actor, said, doors());
                        learnsNothing(actor, said, leadersDoors());
                    })));
        }
        return all.stream();
    }

    private Said said(Standing standing) {
        Actor owner = standing.owner();
        String word = SearchedTeam.word();
        FileLine picture = owner.act(() -> files.keep("写真.png", AttachmentsTests.picture()));
        FileLine text = owner.act(() ->
                files.keep("手順.txt", new ByteArrayInputStream(("inside" + word).getBytes(StandardCharsets.UTF_8))));
        SearchedTeam searched = new SearchedTeam(threads, search, standing.team());
        ThreadId thread = owner.act(() -> threads.start(poll(standing.team(), word, picture.id(), text.id())));
        PostId post = owner.act(() -> threads.open(thread))
                .orElseThrow()
                .posts()
                .getFirst()
                .id();
        owner.act(() -> posts.edit(post, new PostEdit(1, Optional.empty(), "訂正 " + word, true)));
        // A member's: nobody judges what they wrote themselves.
        Actor member = Objects.requireNonNull(standing.inside().get("member"));
        PostId reply = member.act(() -> threads.reply(thread, FeedSamples.post("返事です")));
        owner.act(() -> moderation.report(reply, "理由"));
        searched.awaitFound(owner, "inside" + word);
        standing.part();
        return new Said(standing.team(), thread, post, picture.id(), text.id(), word);
    }

    private static NewThread poll(TeamId team, String word, FileId... files) {
        return new NewThread(
                team,
                PostKind.POLL,
                word,
                true,
                Optional.empty(),
                new NewPost(UUID.randomUUID(), "本文 " + word, List.of(files), true),
                Optional.empty(),
                Optional.of(new NewPoll(List.of("水曜", "木曜"), false, false, Optional.empty())));
    }

    private void reads(Actor someone, Said said, Map<String, Function<Said, Object>> doors) {
        doors.forEach((door, ask) ->
                assertThat(answer(someone, ask, said)).as(door).isNotEqualTo(answer(someone, ask, Said.missing())));
    }

    private void learnsNothing(Actor someone, Said said, Map<String, Function<Said, Object>> doors) {
        doors.forEach((door, ask) -> assertThat(answer(someone, ask, said))
                .as(door)
                .isEqualTo(answer(someone, ask, Said.missing()))
                .isIn(0, 0L, false, "org.springframework.security.authorization.AuthorizationDeniedException"));
    }

    private static Object answer(Actor someone, Function<Said, Object> ask, Said said) {
        return someone.act(() -> {
            try {
                return ask.apply(said);
            } catch (RuntimeException refused) {
                return refused.getClass().getName();
            }
        });
    }
}
