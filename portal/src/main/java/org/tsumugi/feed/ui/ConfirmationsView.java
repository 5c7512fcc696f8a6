package org.tsumugi.feed.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tsumugi.feed.ThreadId;
import org.tsumugi.feed.acknowledgements.Acknowledgement;
import org.tsumugi.feed.acknowledgements.Acknowledgements;
import org.tsumugi.feed.acknowledgements.Coverage;
import org.tsumugi.feed.acknowledgements.Part;
import org.tsumugi.feed.acknowledgements.Part.By;
import org.tsumugi.members.ui.MembersLinks;
import org.tsumugi.shared.Refused;
import org.tsumugi.shared.Slice;
import org.tsumugi.shell.Live;
import org.tsumugi.shell.LongList;
import org.tsumugi.shell.Mishaps;
import org.tsumugi.shell.Notice;
import org.tsumugi.shell.Parts;
import org.tsumugi.shell.Times;

/// Who has confirmed a thread and who has not, for its author and those who lead the team.
@Route("feed/:id/confirmations")
@RolesAllowed("MEMBER")
class ConfirmationsView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    static final String BY = "by";

    private final transient Acknowledgements acknowledgements;

    ConfirmationsView(Acknowledgements acknowledgements, Live live) {
        this.acknowledgements = acknowledgements;
        addClassName("page");
        live.openAnewForWhoLeft(this);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ThreadId thread = FeedLinks.asked(event);
        By by = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(BY)
                .filter(By.PROFESSION.name().toLowerCase(Locale.ROOT)::equals)
                .map(asked -> By.PROFESSION)
                .orElse(By.FACILITY);
        show(thread, by);
    }

    private void show(ThreadId thread, By by) {
        Coverage coverage = acknowledgements.coverage(thread).orElseThrow(NotFoundException::new);
        removeAll();
        RouterLink back = FeedLinks.thread(thread, coverage.title());
        back.addClassName("way-back");
        Nav filters = new Nav();
        filters.addClassName("filters");
        filters.setAriaLabel(getTranslation("feed.sheet.by"));
        for (By choice : By.values()) {
            filters.add(filter(thread, choice, choice == by));
        }
        add(back, new H1(getPageTitle()), summary(coverage), acts(coverage, by), filters);
        add(parts(thread, by));
    }

    private Component[] parts(ThreadId thread, By by) {
        LongList<Part, Part.Key> list = new LongList<>(
                new UnorderedList(),
                after -> by == By.FACILITY
                        ? acknowledgements.facilities(thread, after)
                        : new Slice<>(acknowledgements.professions(thread), Optional.empty()),
                part -> row(thread, part),
                getTranslation("feed.sheet.nobody"));
        list.show();
        return list.parts();
    }

    private Div summary(Coverage coverage) {
        Div summary = new Div(
                new Span(getTranslation("feed.sheet.people", coverage.asked(), coverage.confirmed())),
                Parts.chip(
                        getTranslation(
                                coverage.isWhole() ? "feed.sheet.covered" : "feed.sheet.not-covered",
                                coverage.facilities(),
                                coverage.covered()),
                        coverage.isWhole() ? "ok" : "wait"));
        summary.addClassName("acknowledge");
        return summary;
    }

    private Div acts(Coverage coverage, By by) {
        Div acts = new Div();
        acts.addClassName("acts");
        if (coverage.left() == 0) {
            acts.add(new Paragraph(getTranslation("feed.sheet.all")));
            return acts;
        }
        coverage.remindedAt()
                .ifPresentOrElse(
                        at -> acts.add(new Paragraph(getTranslation("feed.sheet.reminded", Times.exact(at)))),
                        () -> acts.add(Parts.primary(
                                getTranslation("feed.sheet.remind", coverage.left()),
                                () -> remind(coverage.thread(), by))));
        acts.add(FeedLinks.phones(coverage.thread(), getTranslation("feed.sheet.phones")));
        if (coverage.remindedAt().isEmpty()) {
            Paragraph once = new Paragraph(getTranslation("feed.sheet.remind-once"));
            once.addClassName("hint");
            acts.add(once);
        }
        return acts;
    }

    private void remind(ThreadId thread, By by) {
        try {
            acknowledgements.remind(thread);
            Notice.done(getTranslation("feed.sheet.reminded-now"));
        } catch (Refused refused) {
            Notice.problem(Mishaps.sentence(refused));
        }
        show(thread, by);
    }

    private RouterLink filter(ThreadId thread, By choice, boolean chosen) {
        RouterLink link = FeedLinks.confirmations(thread, getTranslation("feed.sheet.by." + choice));
        link.setQueryParameters(QueryParameters.simple(Map.of(BY, choice.name().toLowerCase(Locale.ROOT))));
        link.removeClassName("button");
        link.addClassName("filter");
        if (chosen) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return link;
    }

    private ListItem row(ThreadId thread, Part part) {
        LongList<Acknowledgement, Acknowledgement.Key> people = new LongList<>(
                new UnorderedList(),
                after -> acknowledgements.people(thread, part, after),
                this::person,
                getTranslation("feed.sheet.nobody"));
        Span name = part.isNowhere() ? new Span(getTranslation("feed.sheet.nowhere")) : Parts.written(name(part));
        String words = part.confirmed() == 0 ? "feed.sheet.none-of" : "feed.sheet.some-of";
        Span summary = new Span(
                name,
                Parts.chip(
                        part.left() == 0
                                ? getTranslation("feed.sheet.all-of", part.asked())
                                : getTranslation(words, part.asked(), part.confirmed()),
                        part.left() == 0 ? "ok" : part.confirmed() == 0 ? "wait" : "plain"));
        summary.addClassName("row-head");
        NativeDetails details = new NativeDetails(summary, new Div(people.parts()));
        details.addToggleListener(toggled -> {
            if (toggled.isOpened()) {
                people.show();
            }
        });
        ListItem row = new ListItem(details);
        row.addClassName("row");
        return row;
    }

    private String name(Part part) {
        return getLocale().getLanguage().equals("ja") ? part.japanese() : part.english();
    }

    private ListItem person(Acknowledgement one) {
        Span state = one.at()
                .map(at -> Parts.chip(getTranslation("feed.confirmed-at", Times.exact(at)), "ok"))
                .orElseGet(() -> Parts.chip(getTranslation("feed.not-confirmed"), "wait"));
        ListItem row = new ListItem(
                MembersLinks.member(one.who()),
                Parts.meta(
                        new Span(one.who().profession().name(getLocale())),
                        Parts.written(one.who().facility())),
                state);
        row.addClassName("row");
        return row;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("feed.sheet");
    }
}
