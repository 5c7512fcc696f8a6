package org.tsumugi.feed.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tsumugi.Someone;
import org.tsumugi.ViewTest;
import org.tsumugi.feed.FeedSamples;
import org.tsumugi.feed.NewThread;
import org.tsumugi.feed.PostKind;
import org.tsumugi.feed.ThreadId;
import org.tsumugi.feed.Threads;
import org.tsumugi.feed.searching.PostSearch;
import org.tsumugi.feed.searching.SearchedTeam;
import org.tsumugi.members.Members;
import org.tsumugi.shared.Actor;
import org.tsumugi.teams.Leading;
import org.tsumugi.teams.TeamDraft;
import org.tsumugi.teams.TeamId;
import org.tsumugi.teams.TeamKind;
import org.tsumugi.teams.TeamRole;
import org.tsumugi.teams.Teams;

/// Screens that are open while their reader is removed from the team that they show.
class LeftTeamTests extends ViewTest {

    @Autowired
    Threads threads;

    @Autowired
    PostSearch search;

    @Autowired
    Teams teams;

    @Autowired
    Leading leading;

    @Autowired
    Members members;

    private Actor owner;
    private Actor moderator;
    private TeamId team;
    private ThreadId thread;
    private String word;

    @BeforeEach
    void aThreadThatWaitsForAModerator() {
        owner = Someone.member(members);
        moderator = Someone.member(members);
        team = owner.act(() -> teams.found(new TeamDraft("組", TeamKind.OPEN, "")));
        owner.act(() -> leading.invite(team, moderator.id(), TeamRole.MODERATOR, Optional.empty()));
        word = SearchedTeam.word();
        thread = owner.act(() -> threads.start(new NewThread(
                team, PostKind.NOTICE, "あの件" + word, true, Optional.empty(), FeedSamples.post("本文" + word))));
        new SearchedTeam(threads, search, team).awaitFound(owner, word);
    }

    /// With what is drawn.
    private static String screen() {
        return _find(Component.class).stream()
                .map(Component::getElement)
                .map(element -> element.getText() + element.getProperty("innerHTML", ""))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void ofATeamThatWasJoinedWhileTheFeedWasOpenTooNothingIsShownAnyMore() {
        Actor late = Someone.member(members);
        enter(late);
        UI.getCurrent().navigate("feed");
        late.act(() -> teams.join(team));
        UI.getCurrent()
                .navigate(
                        "feed",
                        QueryParameters.simple(Map.of("team", team.value().toString())));
        Awaitility.await().pollInSameThread().untilAsserted(() -> {
            MockVaadin.runUIQueue();
            assertThat(screen()).contains("あの件").contains(word("feed.news"));
        });
        owner.act(() -> leading.remove(team, late.id()));
        Awaitility.await().pollInSameThread().untilAsserted(() -> {
            MockVaadin.runUIQueue();
            assertThat(screen()).doesNotContain("あの件");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "feed", "feed/%s", "feed/%s/confirmations", "feed/%s/phones", "feed/search", "bell"})
    void showNothingOfItAnyMore(String place) {
        enter(moderator);
        UI.getCurrent().navigate(place.formatted(thread.value()), QueryParameters.simple(Map.of("q", word)));
        assertThat(screen()).as("shown before").contains("あの件");
        owner.act(() -> leading.remove(team, moderator.id()));
        Awaitility.await().pollInSameThread().untilAsserted(() -> {
            MockVaadin.runUIQueue();
            assertThat(screen()).doesNotContain("あの件");
        });
    }
}
