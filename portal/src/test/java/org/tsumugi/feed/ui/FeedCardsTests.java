package org.tsumugi.feed.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.RouterLink;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tsumugi.Someone;
import org.tsumugi.ViewTest;
import org.tsumugi.feed.FeedSamples;
import org.tsumugi.feed.NewThread;
import org.tsumugi.feed.PostId;
import org.tsumugi.feed.PostKind;
import org.tsumugi.feed.PostState;
import org.tsumugi.feed.ThreadId;
import org.tsumugi.feed.Threads;
import org.tsumugi.feed.moderation.Moderation;
import org.tsumugi.feed.plans.Plans;
import org.tsumugi.members.Members;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Region;
import org.tsumugi.shell.Times;
import org.tsumugi.teams.TeamDraft;
import org.tsumugi.teams.TeamId;
import org.tsumugi.teams.TeamKind;
import org.tsumugi.teams.Teams;
import org.tsumugi.teams.ui.TeamLinks;

/// What the feed has for the home page.
class FeedCardsTests extends ViewTest {

    @Autowired
    Threads threads;

    @Autowired
    Moderation moderation;

    @Autowired
    Plans plans;

    @Autowired
    Teams teams;

    @Autowired
    Members members;

    @Autowired
    JdbcClient jdbc;

    private Actor owner;
    private Actor nurse;
    private TeamId team;

    @BeforeEach
    void aTeamOfTwo() {
        owner = Someone.member(members);
        nurse = Someone.member(members);
        team = owner.act(() -> teams.found(new TeamDraft("冬の組", TeamKind.OPEN, "")));
        nurse.act(() -> teams.join(team));
    }

    private void home(Actor who) {
        enter(who);
        UI.getCurrent().navigate("");
    }

    @Test
    void aReportWaitsOnTheHomePageOfWhoLeadsTheTeam() {
        ThreadId thread = owner.act(() -> threads.start(
                new NewThread(team, PostKind.NOTICE, "冬の道", true, Optional.empty(), FeedSamples.post("本文"))));
        nurse.act(() -> moderation.report(
                threads.open(thread).orElseThrow().posts().getFirst().id(), "理由"));
        home(owner);
        RouterLink waiting = _get(RouterLink.class, spec -> spec.withText(word("feed.home.reports", "冬の組", 1)));
        assertThat(waiting.getHref()).contains(team.value().toString()).contains(ReportsPanel.WORDS);
        home(nurse);
        assertThat(_find(RouterLink.class, spec -> spec.withText(word("feed.home.reports", "冬の組", 1))))
                .isEmpty();
    }

    @Test
    void whoLeadsTheTeamHidesFromTheListOfReportsWithAReason() {
        ThreadId thread = owner.act(() -> threads.start(
                new NewThread(team, PostKind.NOTICE, "冬の道", true, Optional.empty(), FeedSamples.post("本文"))));
        PostId post = nurse.act(() -> threads.reply(thread, FeedSamples.post("ひどい言葉")));
        Actor third = Someone.member(members);
        third.act(() -> teams.join(team));
        third.act(() -> moderation.report(post, "きついです"));
        enter(owner);
        UI.getCurrent()
                .navigate(
                        "teams/" + team.value(),
                        TeamLinks.panel(team, ReportsPanel.WORDS, "")
                                .getQueryParameters()
                                .orElseThrow());
        assertThat(_get(Paragraph.class, spec -> spec.withClasses("quoted"))
                        .getElement()
                        .getTextRecursively())
                .isEqualTo("ひどい言葉");
        _click(_get(Button.class, spec -> spec.withText(word("feed.hide"))));
        Dialog asked = _get(Dialog.class);
        _get(asked, TextArea.class).setValue("言い方を直してください");
        _click(_get(asked, Button.class, spec -> spec.withText(word("feed.hide"))));
        assertThat(third.act(() -> threads.open(thread))
                        .orElseThrow()
                        .posts()
                        .getLast()
                        .state())
                .isEqualTo(PostState.HIDDEN);
        assertThat(_find(Paragraph.class, spec -> spec.withClasses("quoted"))).isEmpty();
    }

    @Test
    void whatWasNotPostedWaitsOnItsWritersHomePage() {
        NewThread notice = new NewThread(team, PostKind.NOTICE, "冬の道", false, Optional.empty(), FeedSamples.post("本文"));
        nurse.act(() -> plans.plan(notice, Instant.now().plusSeconds(3600)));
        jdbc.sql("update feed.draft set send_at = null, problem = 'NOT_IN_TEAM' where member = ?")
                .param(nurse.id().value())
                .update();
        home(nurse);
        assertThat(_get(RouterLink.class, spec -> spec.withText(word("feed.home.unsent", 1)))
                        .getHref())
                .isEqualTo("feed/planned");
        home(owner);
        assertThat(_find(RouterLink.class, spec -> spec.withText(word("feed.home.unsent", 1))))
                .isEmpty();
    }

    @Test
    void whatIsDueSoonestStandsFirstAndWhatIsOverdueSaysSo() {
        LocalDate today = LocalDate.now(Region.ZONE);
        asks("来週まで", today.plusDays(7));
        asks("きのうまで", today.minusDays(1));
        asks("あすまで", today.plusDays(1));
        home(nurse);
        String card = _find(UnorderedList.class).getFirst().getElement().getProperty("innerHTML", "");
        assertThat(card).containsSubsequence("きのうまで", "あすまで", "来週まで");
        assertThat(card).contains(word("feed.waits-for-me.overdue", Times.shortDay(today.minusDays(1))));
    }

    @Test
    void whatIsDueTodayStandsFirstThoughManyAskedSince() {
        LocalDate today = LocalDate.now(Region.ZONE);
        asks("今日まで", today);
        for (int i = 0; i < 21; i++) {
            asks("来週まで", today.plusDays(7));
        }
        home(nurse);
        String card = _find(UnorderedList.class).getFirst().getElement().getProperty("innerHTML", "");
        assertThat(card).containsSubsequence("今日まで", "来週まで");
    }

    private void asks(String title, LocalDate due) {
        owner.act(() -> threads.start(
                new NewThread(team, PostKind.NOTICE, title, true, Optional.of(due), FeedSamples.post("本文"))));
    }
}
