package org.tsumugi.feed.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tsumugi.feed.FeedFilter;
import org.tsumugi.feed.FeedFilter.Only;
import org.tsumugi.feed.Threads;
import org.tsumugi.feed.visits.Visits;
import org.tsumugi.shared.Actor;
import org.tsumugi.shell.Live;
import org.tsumugi.shell.Parts;
import org.tsumugi.teams.Team;
import org.tsumugi.teams.TeamId;
import org.tsumugi.teams.Teams;

/// The threads of all my teams, newest activity first.
@Route("feed")
@RolesAllowed("MEMBER")
class FeedView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    /// Parts that are read again for who comes back from a thread.
    private static final int PARTS_MAX = 10;

    /// The browser keeps the line, the server how far the list went.
    private static final String LEAVE = "this.addEventListener('click', () => sessionStorage.setItem('tsumugi.feed',"
            + " JSON.stringify({at: location.search, line: scrollY})), {capture: true})";

    private static final String COME_BACK = "const kept = JSON.parse(sessionStorage.getItem('tsumugi.feed') ?? 'null');"
            + "if (kept?.at === location.search) requestAnimationFrame(() => scrollTo(0, kept.line));";

    /// In the next frame: of a page just loaded nothing has its place before.
    private static final String SHOW_CHOSEN = "requestAnimationFrame(() => this.querySelector('[aria-current]')"
            + "?.scrollIntoView({inline: 'center', block: 'nearest'}))";

    /// How far the list went that was left last.
    private record Left(FeedFilter filter, int parts) {}

    private final transient Threads threads;
    private final transient Visits visits;
    private final transient Clock clock;
    private final transient List<Team> mine;
    private transient Set<TeamId> known;
    private final Button news = Parts.quiet(getTranslation("feed.news"), this::lookAgain);
    private final Div sinceLast = new Div();
    private final Nav filters = new Nav();
    private final Select<Team> team = new Select<>();
    private final Div place = new Div();
    private transient FeedFilter shown = FeedFilter.EVERYTHING;
    private Optional<FeedList> list = Optional.empty();

    FeedView(Threads threads, Visits visits, Teams teams, Live live, Clock clock) {
        this.threads = threads;
        this.visits = visits;
        this.clock = clock;
        this.mine = teams.mine();
        this.known = ids(mine);
        addClassName("page");
        Div toolbar = new Div(
                new H1(getTranslation("feed.title")),
                FeedLinks.compose(getTranslation("feed.compose"), Optional.empty()));
        toolbar.addClassName("toolbar");
        Div ways = new Div(
                FeedLinks.search(getTranslation("feed.search.title")), FeedLinks.plans(getTranslation("feed.plans")));
        ways.addClassName("ways");
        filters.addClassNames("filters", "in-a-line");
        filters.setAriaLabel(getTranslation("feed.filters"));
        team.setAriaLabel(getTranslation("feed.filter.team"));
        team.addClassName("which-team");
        team.setItems(mine);
        team.setItemLabelGenerator(one -> one == null ? getTranslation("feed.filter.every-team") : one.name());
        team.setEmptySelectionAllowed(true);
        team.setEmptySelectionCaption(getTranslation("feed.filter.every-team"));
        team.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                Optional<TeamId> chosen = team.getOptionalValue().map(Team::id);
                getUI().ifPresent(ui -> FeedLinks.open(ui, shown.in(chosen)));
            }
        });
        news.addClassName("news");
        news.setVisible(false);
        place.getElement().executeJs(LEAVE);
        add(toolbar, ways, sinceLast, filters, team, news, place);
        // A bar tells of news and the reader chooses when: a list that jumps under the thumb is worse than a late one.
        mine.forEach(one -> live.whileOpen(this, one.id(), () -> news.setVisible(true)));
        // Whoever has left a team sees nothing of it any more; of one they have joined they hear.
        live.whileOpen(this, Actor.current().id(), () -> {
            Set<TeamId> now = ids(teams.mine());
            if (now.containsAll(known)) {
                known = now;
                news.setVisible(true);
            } else {
                lookAgain();
            }
        });
    }

    private static Set<TeamId> ids(List<Team> some) {
        return some.stream().map(Team::id).collect(Collectors.toSet());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        shown = FeedAddress.read(event.getLocation());
        Optional<Instant> since = visits.arrive();
        sinceLast.removeAll();
        since.ifPresent(this::tell);
        filters.removeAll();
        for (Only choice : Only.values()) {
            filters.add(filter(choice));
        }
        filters.getElement().executeJs(SHOW_CHOSEN);
        team.setValue(mine.stream()
                .filter(one -> shown.team().filter(one.id()::equals).isPresent())
                .findFirst()
                .orElse(null));
        boolean back = event.getTrigger() == NavigationTrigger.HISTORY;
        FeedList lines = new FeedList(threads, clock, shown, since, back ? partsBefore(event.getUI()) : 1);
        list = Optional.of(lines);
        place.removeAll();
        place.add(lines);
        if (back) {
            place.getElement().executeJs(COME_BACK);
        }
        news.setVisible(false);
    }

    private void tell(Instant since) {
        int count = visits.news(since);
        if (count > 0) {
            String words = count < Visits.COUNTED ? "feed.since-last" : "feed.since-last.many";
            RouterLink link = FeedLinks.only(Only.UNREAD, getTranslation(words, count));
            link.addClassName("since-last");
            sinceLast.add(link);
        }
    }

    private RouterLink filter(Only choice) {
        RouterLink link = FeedLinks.filtered(shown.with(choice), getTranslation("feed.only." + choice));
        link.addClassName("filter");
        if (shown.has(choice)) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return link;
    }

    private int partsBefore(UI ui) {
        Left left = ComponentUtil.getData(ui, Left.class);
        return left != null && left.filter().equals(shown) ? Math.min(left.parts(), PARTS_MAX) : 1;
    }

    @Override
    protected void onDetach(DetachEvent gone) {
        list.ifPresent(lines -> ComponentUtil.setData(gone.getUI(), Left.class, new Left(shown, lines.parts())));
    }

    private void lookAgain() {
        getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("feed.title");
    }
}
