package org.tsumugi.administration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import org.tsumugi.administration.Group;
import org.tsumugi.administration.Mirror;
import org.tsumugi.shared.FiscalYear;
import org.tsumugi.shell.Words;

/// A year's use of the portal by profession and facility, for whoever has to tell others of it.
@Route("use")
@RolesAllowed({"COORDINATOR", "OFFICIAL", "ADMINISTRATOR"})
class MirrorView extends Section implements AfterNavigationObserver, HasDynamicTitle {

    static final String YEAR = "year";

    private static final int FIRST_YEAR = 2020;

    private final transient Mirror mirror;

    MirrorView(Mirror mirror) {
        this.mirror = mirror;
        addClassNames("page", "wide", "mirror");
    }

    /// The asked year where it is one that can have been.
    static FiscalYear asked(String text, FiscalYear latest) {
        return text.matches("\\d{4}") && Integer.parseInt(text) >= FIRST_YEAR && Integer.parseInt(text) <= latest.year()
                ? new FiscalYear(Integer.parseInt(text))
                : latest;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        FiscalYear latest = mirror.thisYear();
        FiscalYear year = asked(
                event.getLocation()
                        .getQueryParameters()
                        .getSingleParameter(YEAR)
                        .orElse(""),
                latest);
        removeAll();
        add(new H1(getTranslation("administration.use.of", String.valueOf(year.year()))), years(year, latest));
        List<Group> professions = mirror.professions(year);
        if (year.equals(latest)) {
            drifting(professions);
        }
        add(
                new H2(getTranslation("administration.use.months")),
                new MonthBars(year, mirror.months(year)),
                new H2(getTranslation("administration.use.professions")),
                new UseTable(professions),
                new H2(getTranslation("administration.use.facilities")),
                new UseTable(mirror.facilities(year)),
                new Paragraph(getTranslation("administration.use.small")));
    }

    private Component years(FiscalYear year, FiscalYear latest) {
        Anchor file = new Anchor(
                MirrorRequests.ADDRESS + "?" + YEAR + "=" + year.year() + "&" + MirrorRequests.LANGUAGE + "="
                        + Words.language().getLanguage(),
                getTranslation("administration.use.file"));
        file.setRouterIgnore(true);
        Div links = new Div(link(year.year() - 1), file);
        if (year.year() < latest.year()) {
            links.addComponentAtIndex(1, link(year.year() + 1));
        }
        links.getChildren().forEach(one -> one.addClassName("button"));
        links.addClassName("acts");
        return links;
    }

    private RouterLink link(int year) {
        RouterLink link =
                new RouterLink(getTranslation("administration.use.year", String.valueOf(year)), MirrorView.class);
        link.setQueryParameters(QueryParameters.simple(Map.of(YEAR, String.valueOf(year))));
        return link;
    }

    private void drifting(List<Group> professions) {
        professions.stream().filter(Group::drifts).forEach(one -> {
            Paragraph said = new Paragraph(getTranslation(
                    "administration.use.drifts",
                    Words.language().getLanguage().equals("ja") ? one.name() : one.english()));
            said.addClassNames("hint", "ask");
            add(said);
        });
    }

    @Override
    public String getPageTitle() {
        return getTranslation("administration.use");
    }
}
