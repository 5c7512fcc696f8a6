package org.tsumugi.feed.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import org.tsumugi.feed.FeedFilter;
import org.tsumugi.feed.FeedFilter.Only;
import org.tsumugi.feed.Threads;
import org.tsumugi.shell.Live;
import org.tsumugi.shell.Parts;
import org.tsumugi.teams.Teams;

/// The threads of all my teams, newest activity first.
@Route("feed")
@RolesAllowed("MEMBER")
class FeedView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    static final String ONLY = "only";

    private final transient Threads threads;
    private final transient Clock clock;
    private final Button news = Parts.quiet(getTranslation("feed.news"), this::lookAgain);
    private final Nav filters = new Nav();
    private final Div list = new Div();

    FeedView(Threads threads, Teams teams, Live live, Clock clock) {
        this.threads = threads;
        this.clock = clock;
        addClassName("page");
        Div toolbar = new Div(
                new H1(getTranslation("feed.title")),
                FeedLinks.search(getTranslation("feed.search.title")),
                FeedLinks.compose(getTranslation("feed.compose"), Optional.empty()));
        toolbar.addClassName("toolbar");
        filters.addClassName("filters");
        filters.setAriaLabel(getTranslation("feed.filters"));
        news.addClassName("news");
        news.setVisible(false);
        add(toolbar, filters, news, list);
        // A bar tells of news and the reader chooses when: a list that jumps under the thumb is worse than a late one.
        teams.mine().forEach(team -> live.whileOpen(this, team.id(), () -> news.setVisible(true)));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Only only = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(ONLY)
                .flatMap(FeedView::only)
                .orElse(Only.ALL);
        filters.removeAll();
        Arrays.stream(Only.values()).forEach(choice -> filters.add(filter(choice, choice == only)));
        list.removeAll();
        list.add(new FeedList(threads, clock, FeedFilter.of(only)));
        news.setVisible(false);
    }

    private RouterLink filter(Only choice, boolean chosen) {
        RouterLink link = FeedLinks.only(choice, getTranslation("feed.only." + choice));
        link.addClassName("filter");
        if (chosen) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return link;
    }

    private static Optional<Only> only(String name) {
        return Arrays.stream(Only.values())
                .filter(only -> only.name().equalsIgnoreCase(name))
                .findFirst();
    }

    private void lookAgain() {
        getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("feed.title");
    }
}
