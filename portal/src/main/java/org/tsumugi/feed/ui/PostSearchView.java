package org.tsumugi.feed.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import org.tsumugi.feed.searching.FoundPosts;
import org.tsumugi.feed.searching.FoundPosts.AnsweredBy;
import org.tsumugi.feed.searching.PostQuery;
import org.tsumugi.feed.searching.PostSearch;
import org.tsumugi.shell.Live;
import org.tsumugi.shell.Parts;
import org.tsumugi.teams.Teams;

/// Finds again what was said: threads, replies, and what is written in their files. The question stands in the address.
@Route("feed/search")
@RolesAllowed("MEMBER")
class PostSearchView extends Section implements AfterNavigationObserver, HasDynamicTitle {

    private final transient PostSearch search;
    private final transient Clock clock;
    private final PostSearchForm form;
    private final Paragraph said = new Paragraph();
    private final UnorderedList rows = new UnorderedList();
    private final Div nothing = new Div();
    private final Button more = Parts.quiet(getTranslation("shell.more"), this::more);
    private transient PostQuery query = PostQuery.of("");

    PostSearchView(PostSearch search, Teams teams, Live live, Clock clock) {
        this.search = search;
        this.clock = clock;
        this.form =
                new PostSearchForm(teams.mine(), search, asked -> PostSearchAddress.open(getUI().orElseThrow(), asked));
        addClassName("page");
        said.addClassName("hint");
        said.getElement().setAttribute("role", "status");
        rows.addClassNames("list", "found-posts");
        add(FeedLinks.back(), new H1(getTranslation("feed.search.title")), form, said, nothing, rows, more);
        live.openAnewForWhoLeft(this);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        query = PostSearchAddress.query(event.getLocation().getQueryParameters());
        form.show(query);
        rows.removeAll();
        nothing.removeAll();
        said.setText("");
        more.setVisible(false);
        if (query.asksNothing()) {
            nothing.add(Parts.empty(getTranslation("feed.search.about")));
        } else {
            more();
            if (rows.getComponentCount() == 0) {
                nothing.add(Parts.empty(getTranslation("feed.search.nothing")));
            }
        }
        said.setVisible(!said.getText().isEmpty());
        rows.setVisible(rows.getComponentCount() > 0);
    }

    private void more() {
        FoundPosts found = search.search(query);
        found.posts().forEach(post -> rows.add(new FoundRow(post, clock)));
        query = query.after(found.next());
        more.setVisible(found.next().isPresent());
        if (found.answeredBy() == AnsweredBy.TITLES) {
            said.setText(getTranslation("feed.search.titles-only"));
        } else if (found.relaxed()) {
            said.setText(getTranslation("feed.search.relaxed"));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("feed.search.title");
    }
}
