package org.tsumugi.feed.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.springframework.security.access.AccessDeniedException;
import org.tsumugi.feed.plans.Plan;
import org.tsumugi.feed.plans.Plans;
import org.tsumugi.shared.Refused;
import org.tsumugi.shell.Mishaps;
import org.tsumugi.shell.Notice;
import org.tsumugi.shell.Parts;
import org.tsumugi.shell.Times;
import org.tsumugi.shell.Words;

/// What I have written for later, and what could not be posted when its time came.
@Route("feed/planned")
@RolesAllowed("MEMBER")
class PlansView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Plans plans;
    private final Div place = new Div();

    PlansView(Plans plans) {
        this.plans = plans;
        addClassName("page");
        add(FeedLinks.back(), new H1(getPageTitle()), new Paragraph(getTranslation("feed.plans.about")), place);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        List<Plan> mine = plans.mine();
        place.removeAll();
        if (mine.isEmpty()) {
            place.add(Parts.empty(getTranslation("feed.plans.none")));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("list");
        mine.forEach(plan -> list.add(row(plan)));
        place.add(list);
    }

    private ListItem row(Plan plan) {
        Span title = Parts.written(plan.draft().title());
        title.addClassName("row-title");
        Div head = new Div(
                Parts.chip(
                        Words.of(plan.draft().kind()),
                        ThreadRow.look(plan.draft().kind())),
                title);
        head.addClassName("row-head");
        ListItem row = new ListItem(head, Parts.meta(Parts.written(plan.teamName())));
        row.addClassName("row");
        plan.sendAt().ifPresent(at -> row.add(new Span(getTranslation("feed.plans.at", Times.exact(at)))));
        plan.problem().ifPresent(why -> row.add(Parts.chip(Words.of(why), "wait")));
        Div acts = new Div(
                Parts.quiet(getTranslation("feed.plans.change"), () -> change(plan)),
                Parts.quiet(getTranslation("feed.plans.cancel"), () -> act(() -> plans.cancel(plan.id()))));
        acts.addClassName("acts");
        row.add(acts);
        return row;
    }

    private void change(Plan plan) {
        act(() -> {
            plans.takeBack(plan.id());
            FeedLinks.compose(getUI().orElseThrow());
        });
    }

    /// It may have been posted just now.
    private void act(Runnable act) {
        try {
            act.run();
        } catch (Refused refused) {
            Notice.problem(Mishaps.sentence(refused));
        } catch (AccessDeniedException gone) {
            Notice.problem(getTranslation("feed.plans.gone"));
        }
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("feed.plans");
    }
}
