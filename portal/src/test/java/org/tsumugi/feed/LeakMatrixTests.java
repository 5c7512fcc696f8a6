package org.tsumugi.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.tsumugi.GivenOut;
import org.tsumugi.PortalTest;
import org.tsumugi.Someone;
import org.tsumugi.feed.searching.PostQuery;
import org.tsumugi.feed.searching.PostSearch;
import org.tsumugi.feed.searching.SearchedTeam;
import org.tsumugi.files.FileId;
import org.tsumugi.files.FileLine;
import org.tsumugi.files.Files;
import org.tsumugi.members.Members;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Role;
import org.tsumugi.teams.Leading;
import org.tsumugi.teams.TeamDraft;
import org.tsumugi.teams.TeamId;
import org.tsumugi.teams.TeamKind;
import org.tsumugi.teams.TeamRole;
import org.tsumugi.teams.Teams;

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
    Teams teams;

    @Autowired
    Leading leading;

    @Autowired
    Members members;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    /// What is said in a team: asked for by someone it is an answer, asked for where it does not exist another.
    private record Said(TeamId team, ThreadId thread, PostId post, FileId picture, FileId text, String word) {

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

    @TestFactory
    Stream<DynamicTest> whoeverDoesNotBelongGetsTheAnswerOfWhatDoesNotExist() {
        List<DynamicTest> all = new ArrayList<>();
        for (TeamKind kind : TeamKind.values()) {
            Actor owner = Someone.member(members);
            Said said = said(owner, kind);
            owners(owner, said)
                    .forEach((who, actor) ->
                            all.add(DynamicTest.dynamicTest(kind + " " + who, () -> reads(actor, said))));
            strangers(owner, kind, said.team())
                    .forEach((who, actor) ->
                            all.add(DynamicTest.dynamicTest(kind + " " + who, () -> learnsNothing(actor, said))));
        }
        return all.stream();
    }

    private Said said(Actor owner, TeamKind kind) {
        TeamId team = owner.act(() -> teams.found(new TeamDraft("組", kind, "")));
        String word = SearchedTeam.word();
        FileLine picture = owner.act(() -> files.keep("写真.png", AttachmentsTests.picture()));
        FileLine text = owner.act(() ->
                files.keep("手順.txt", new ByteArrayInputStream(("inside" + word).getBytes(StandardCharsets.UTF_8))));
        SearchedTeam searched = new SearchedTeam(threads, search, team);
        ThreadId thread = searched.start(owner, PostKind.NOTICE, word, "本文 " + word, picture.id(), text.id());
        PostId post = owner.act(() -> threads.open(thread))
                .orElseThrow()
                .posts()
                .getFirst()
                .id();
        owner.act(() -> posts.edit(post, new PostEdit(1, Optional.empty(), "訂正 " + word, true)));
        searched.awaitFound(owner, "inside" + word);
        return new Said(team, thread, post, picture.id(), text.id(), word);
    }

    private Map<String, Actor> owners(Actor owner, Said said) {
        Map<String, Actor> all = new LinkedHashMap<>();
        all.put("owner", owner);
        all.put("moderator", invited(owner, said.team(), TeamRole.MODERATOR));
        all.put("member", invited(owner, said.team(), TeamRole.MEMBER));
        all.put("guest", invited(owner, said.team(), TeamRole.GUEST));
        return all;
    }

    private Map<String, Actor> strangers(Actor owner, TeamKind kind, TeamId team) {
        Map<String, Actor> all = new LinkedHashMap<>();
        all.put("stranger without a team", Someone.member(members));
        all.put("stranger", elsewhere(Someone.member(members)));
        Actor former = elsewhere(invited(owner, team, TeamRole.MEMBER));
        owner.act(() -> leading.remove(team, former.id()));
        all.put("former member", former);
        Actor ended = elsewhere(invited(owner, team, TeamRole.GUEST));
        transaction.executeWithoutResult(status -> jdbc.sql(
                        "update teams.membership set until = members.today() - 1 where team = :team and member = :member")
                .param("team", team.value())
                .param("member", ended.id().value())
                .update());
        all.put("guest whose term is over", ended);
        if (kind == TeamKind.REQUEST) {
            Actor asking = elsewhere(Someone.member(members));
            asking.act(() -> teams.join(team));
            all.put("who asked to join", asking);
        }
        all.put("administrator", Someone.with(members, Role.ADMINISTRATOR));
        all.put(
                "administrator who is a member elsewhere",
                elsewhere(Someone.with(members, Role.ADMINISTRATOR, Role.MEMBER)));
        all.put("auditor", Someone.with(members, Role.AUDITOR));
        return all;
    }

    /// Whoever belongs to some other team is asked more than whether they belong to any.
    private Actor elsewhere(Actor someone) {
        someone.act(() -> teams.found(new TeamDraft("よその組", TeamKind.HIDDEN, "")));
        return someone;
    }

    private Actor invited(Actor owner, TeamId team, TeamRole role) {
        Actor someone = Someone.member(members);
        Optional<LocalDate> until =
                role == TeamRole.GUEST ? Optional.of(LocalDate.now(clock).plusDays(30)) : Optional.empty();
        owner.act(() -> leading.invite(team, someone.id(), role, until));
        return someone;
    }

    private void reads(Actor someone, Said said) {
        doors().forEach((door, ask) ->
                assertThat(answer(someone, ask, said)).as(door).isNotEqualTo(answer(someone, ask, Said.missing())));
    }

    private void learnsNothing(Actor someone, Said said) {
        doors().forEach((door, ask) -> assertThat(answer(someone, ask, said))
                .as(door)
                .isEqualTo(answer(someone, ask, Said.missing()))
                .isIn(0, false, "org.springframework.security.authorization.AuthorizationDeniedException"));
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
