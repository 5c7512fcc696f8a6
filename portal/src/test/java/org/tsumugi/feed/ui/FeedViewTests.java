package org.tsumugi.feed.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tsumugi.Someone;
import org.tsumugi.ViewTest;
import org.tsumugi.feed.NewPost;
import org.tsumugi.feed.NewThread;
import org.tsumugi.feed.PostKind;
import org.tsumugi.feed.ThreadId;
import org.tsumugi.feed.Threads;
import org.tsumugi.feed.visits.Visits;
import org.tsumugi.members.Members;
import org.tsumugi.shared.Actor;
import org.tsumugi.shell.StoryClock;
import org.tsumugi.teams.TeamDraft;
import org.tsumugi.teams.TeamId;
import org.tsumugi.teams.TeamKind;
import org.tsumugi.teams.Teams;

class FeedViewTests extends ViewTest {

    @Autowired
    Threads threads;

    @Autowired
    Teams teams;

    @Autowired
    Visits visits;

    @Autowired
    Clock clock;

    @Autowired
    Members members;

    Actor author;
    Actor colleague;
    TeamId team;

    @BeforeEach
    void aTeamOfTwo() {
        author = Someone.member(members);
        colleague = Someone.member(members);
        team = author.act(() -> teams.found(new TeamDraft("組", TeamKind.OPEN, "")));
        colleague.act(() -> teams.join(team));
    }

    private ThreadId start(String title, String text) {
        return author.act(() -> threads.start(new NewThread(
                team,
                PostKind.QUESTION,
                title,
                false,
                Optional.empty(),
                new NewPost(UUID.randomUUID(), text, List.of()))));
    }

    private static List<String> rows() {
        return DrawnRows.of(FeedList.class);
    }

    private static String row() {
        assertThat(rows()).hasSize(1);
        return rows().getFirst();
    }

    @Test
    void aLineLeadsToItsThreadAndSaysWhatIsUnread() {
        ThreadId thread = start("冬の道", "SpO2 > 90 なら様子を見ます");
        enter(colleague, Locale.JAPANESE);
        UI.getCurrent().navigate("feed");

        assertThat(row())
                .contains("href=\"feed/" + thread.value() + "\"")
                .contains("冬の道")
                .contains("SpO2 &gt; 90 なら様子を見ます")
                .contains(word("feed.unread", 1));
    }

    @Test
    void nothingOfATitleOrAPostBecomesMarkup() {
        start("<img src=x onerror=hurt()>", "<script>hurt()</script>");
        enter(colleague);
        UI.getCurrent().navigate("feed");

        assertThat(row())
                .contains("&lt;img src=x onerror=hurt()&gt;")
                .contains("&lt;script&gt;")
                .doesNotContain("<img", "<script");
    }

    @Test
    void theServerKeepsNoNodeOfALine() {
        start("冬の道", "除雪の連絡先を教えてください");
        enter(colleague);
        UI.getCurrent().navigate("feed");

        assertThat(_get(UnorderedList.class, spec -> spec.withClasses("threads"))
                        .getElement()
                        .getChildCount())
                .isZero();
    }

    @Test
    void anAddressShowsOnlyWhatCallsMe() {
        start("ほかの人へ", "みなさんへ");
        ThreadId mine = start("わたしへ", "@" + colleague.name() + " お願いします");
        enter(colleague);
        UI.getCurrent().navigate("feed", QueryParameters.simple(Map.of("only", "mentions_me")));

        assertThat(row()).contains("href=\"feed/" + mine.value() + "\"");
    }

    @Test
    void anEmptyFeedSaysWhatToDo() {
        enter(Someone.member(members));
        UI.getCurrent().navigate("feed");

        assertThat(rows()).isEmpty();
        assertThat(_get(Section.class, spec -> spec.withClasses("empty"))
                        .getElement()
                        .getTextRecursively())
                .contains(word("feed.none.ALL"));
    }

    @Test
    void theAddressSaysWhatTheFeedIsNarrowedTo() {
        start("冬の道", "除雪の連絡先を教えてください");
        enter(colleague);
        UI.getCurrent()
                .navigate(
                        "feed",
                        QueryParameters.simple(Map.of(
                                "only",
                                "unread,my_profession",
                                "team",
                                team.value().toString())));

        assertThat(rows()).hasSize(1);
        assertThat(_find(RouterLink.class, spec -> spec.withClasses("filter")).stream()
                        .filter(link -> link.getElement().hasAttribute("aria-current"))
                        .map(RouterLink::getText))
                .containsExactly(word("feed.only.UNREAD"), word("feed.only.MY_PROFESSION"));
    }

    @Test
    void aFeedThatWasLeftFurtherDownIsAsLongAgainForWhoComesBack() {
        for (int i = 0; i < 45; i++) {
            start("話 " + i, "本文");
        }
        enter(colleague);
        UI.getCurrent().navigate("feed");
        _click(_get(Button.class, spec -> spec.withText(word("shell.more"))));
        assertThat(rows()).hasSize(40);
        UI.getCurrent().navigate("teams");
        UI.getCurrent().navigate("feed");
        assertThat(rows()).as("a new visit").hasSize(20);

        _click(_get(Button.class, spec -> spec.withText(word("shell.more"))));
        UI.getCurrent().navigate("teams");
        back("feed");
        assertThat(rows()).hasSize(40);
    }

    private static void back(String place) {
        UI ui = UI.getCurrent();
        ui.getInternals().getRouter().navigate(ui, new Location(place), NavigationTrigger.HISTORY);
    }

    @Test
    void whatIsNewSinceTheVisitBeforeIsCountedAndALineStandsBelow() {
        Instant yesterday = clock.instant().minus(Duration.ofDays(1));
        StoryClock.at(yesterday.minusSeconds(60), () -> start("前からの話", "本文"));
        StoryClock.at(yesterday, () -> colleague.act(visits::arrive));
        start("新しい話", "本文");
        enter(colleague);
        UI.getCurrent().navigate("feed");

        assertThat(_get(RouterLink.class, spec -> spec.withClasses("since-last"))
                        .getText())
                .isEqualTo(word("feed.since-last", 1));
        assertThat(DrawnRows.lines(FeedList.class))
                .satisfiesExactly(
                        line -> assertThat(line).contains("新しい話"),
                        line -> assertThat(line).contains(word("feed.last-visit")),
                        line -> assertThat(line).contains("前からの話"));
    }
}
