package org.tsumugi.feed.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.Map;
import java.util.Optional;
import org.tsumugi.feed.FeedFilter;
import org.tsumugi.feed.FeedFilter.Only;
import org.tsumugi.feed.ThreadId;
import org.tsumugi.shared.Ids;
import org.tsumugi.shell.Words;
import org.tsumugi.teams.TeamId;

/// The way in to the feed's screens.
public final class FeedLinks {

    static final String ID = "id";
    static final String TEAM = "team";
    static final String FROM = "from";

    /// Position of the post that an address means.
    static final String AT = "at";

    private FeedLinks() {}

    public static RouterLink thread(ThreadId id, String title) {
        RouterLink link = new RouterLink(title(title), ThreadView.class, parameters(id));
        link.getElement().setAttribute("lang", "ja");
        return link;
    }

    /// The title went with the first post, where that was withdrawn or hidden.
    public static String title(String title) {
        return title.isEmpty() ? Words.of("feed.withdrawn.title") : title;
    }

    public static RouterLink compose(String verb, Optional<TeamId> team) {
        RouterLink link = new RouterLink(verb, ComposeView.class);
        team.ifPresent(id -> link.setQueryParameters(
                QueryParameters.simple(Map.of(TEAM, id.value().toString()))));
        link.addClassNames("button", "primary");
        return link;
    }

    /// To where posts and their files are searched.
    public static RouterLink search(String words) {
        RouterLink link = new RouterLink(words, PostSearchView.class);
        link.addClassNames("button", "quiet");
        return link;
    }

    /// Opens a thread at one of its posts.
    public static RouterLink post(ThreadId thread, int position, String words) {
        RouterLink link = new RouterLink(words, ThreadView.class, parameters(thread));
        link.setQueryParameters(QueryParameters.simple(Map.of(AT, String.valueOf(position))));
        return link;
    }

    /// Which thread an address means.
    static ThreadId asked(BeforeEnterEvent event) {
        return event.getRouteParameters()
                .get(ID)
                .flatMap(Ids::parse)
                .map(ThreadId::new)
                .orElseThrow(NotFoundException::new);
    }

    static RouterLink confirmations(ThreadId thread, String words) {
        RouterLink link = new RouterLink(words, ConfirmationsView.class, parameters(thread));
        link.addClassName("button");
        return link;
    }

    static RouterLink phones(ThreadId thread, String words) {
        RouterLink link = new RouterLink(words, PhonesView.class, parameters(thread));
        link.addClassName("button");
        return link;
    }

    static void plans(UI ui) {
        ui.navigate(PlansView.class);
    }

    static RouterLink plans(String words) {
        RouterLink link = new RouterLink(words, PlansView.class);
        link.addClassNames("button", "quiet");
        return link;
    }

    static void compose(UI ui) {
        ui.navigate(ComposeView.class);
    }

    static void feed(UI ui) {
        ui.navigate(FeedView.class);
    }

    /// Back to what is said, from a page that stands beside it.
    static RouterLink back() {
        RouterLink link = new RouterLink(Words.of("feed.title"), FeedView.class);
        link.addClassName("way-back");
        return link;
    }

    static RouterLink only(Only only, String words) {
        return filtered(FeedFilter.of(only), words);
    }

    static RouterLink filtered(FeedFilter filter, String words) {
        RouterLink link = new RouterLink(words, FeedView.class);
        link.setQueryParameters(FeedAddress.of(filter));
        return link;
    }

    static void open(UI ui, FeedFilter filter) {
        ui.navigate(FeedView.class, FeedAddress.of(filter));
    }

    static void open(UI ui, ThreadId id) {
        ui.navigate(ThreadView.class, parameters(id));
    }

    static RouteParameters parameters(ThreadId id) {
        return new RouteParameters(new RouteParam(ID, id.value().toString()));
    }
}
