package org.tsumugi.duty.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tsumugi.directory.Catalogue;
import org.tsumugi.directory.Facilities;
import org.tsumugi.duty.BoardId;
import org.tsumugi.duty.Duty;
import org.tsumugi.duty.Night;
import org.tsumugi.duty.Watch;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Region;
import org.tsumugi.shared.Right;
import org.tsumugi.shell.Live;
import org.tsumugi.shell.Notice;
import org.tsumugi.shell.Parts;
import org.tsumugi.shell.Times;

/// The board: tonight first, then the weeks to come; whoever keeps it adds, pastes and corrects.
@Route("duty")
@RolesAllowed({"MEMBER", "FACILITY_MANAGER", "ORGANIZER", "COORDINATOR", "CURATOR", "OFFICIAL", "ADMINISTRATOR"})
class DutyView extends Section implements AfterNavigationObserver, HasDynamicTitle {

    /// How much is shown at once, and how much is added by asking for more.
    private static final Period AHEAD = Period.ofWeeks(1);

    private static final int MOST_WEEKS = 8;

    private final transient Duty duty;
    private final transient Facilities facilities;
    private final transient Catalogue catalogue;
    private final transient Clock clock;
    private final Div board = new Div();
    private final boolean keeps = Actor.current().may(Right.KEEP_DUTY);
    private final Button more = Parts.quiet(getTranslation("shell.more"), this::more);
    private int weeks = 1;

    DutyView(Duty duty, Facilities facilities, Catalogue catalogue, Live live, Clock clock) {
        this.duty = duty;
        this.facilities = facilities;
        this.catalogue = catalogue;
        this.clock = clock;
        addClassName("page");
        Div toolbar = new Div(new H1(getPageTitle()), DutyLinks.sheet(getTranslation("duty.sheet")));
        toolbar.addClassName("toolbar");
        add(toolbar);
        if (keeps) {
            Div acts = new Div(
                    Parts.primary(getTranslation("duty.add"), this::openForm),
                    Parts.quiet(getTranslation("duty.paste"), () -> new PasteDialog(duty, this::show).open()));
            acts.addClassNames("toolbar", "above");
            add(acts);
        }
        add(board, more);
        live.whileOpen(this, BoardId.THE_BOARD, this::show);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
    }

    private void show() {
        Instant now = clock.instant();
        Night night = Night.after(now);
        List<Watch> all = duty.between(
                now, now.atZone(Region.ZONE).plus(AHEAD.multipliedBy(weeks)).toInstant());
        List<Watch> tonight = all.stream()
                .filter(watch -> watch.said().from().isBefore(night.until()))
                .toList();
        board.removeAll();
        board.add(new H2(getTranslation("duty.tonight")));
        board.add(
                tonight.isEmpty()
                        ? Parts.empty(getTranslation(keeps ? "duty.tonight.none.keep" : "duty.tonight.none"))
                        : list(tonight));
        Map<LocalDate, List<Watch>> later = all.stream()
                .filter(watch -> !watch.said().from().isBefore(night.until()))
                .collect(Collectors.groupingBy(
                        watch -> WatchTimes.day(watch.said()), TreeMap::new, Collectors.toList()));
        if (!later.isEmpty()) {
            board.add(new H2(getTranslation("duty.later")));
            later.forEach((day, watches) -> board.add(new H3(Times.day(day)), list(watches)));
        }
    }

    private void more() {
        weeks++;
        more.setVisible(weeks < MOST_WEEKS);
        show();
    }

    /// Who only reads has a drawing; who keeps it, a tree with its buttons.
    private UnorderedList list(List<Watch> watches) {
        UnorderedList list = new UnorderedList();
        list.addClassName("list");
        if (keeps) {
            watches.forEach(watch -> list.add(kept(watch)));
        } else {
            Parts.draw(list, watches.stream().map(WatchRow::new).toArray(Component[]::new));
        }
        return list;
    }

    private WatchRow kept(Watch watch) {
        WatchRow row = new WatchRow(watch);
        Div acts = new Div(
                Parts.quiet(
                        getTranslation("duty.change"),
                        () -> WatchDialog.change(watch, duty, facilities, catalogue, this::show)
                                .open()),
                Parts.quiet(getTranslation("duty.remove"), () -> askWhether(watch)));
        acts.addClassName("acts");
        row.add(acts);
        return row;
    }

    /// A slip of the thumb must not take a number off in the night.
    private void askWhether(Watch watch) {
        Dialog dialog = new Dialog(getTranslation("duty.remove"));
        dialog.add(
                new Paragraph(getTranslation("duty.remove.ask", watch.said().place(), WatchTimes.span(watch.said()))));
        dialog.getFooter().add(Parts.quiet(getTranslation("shell.cancel"), dialog::close));
        dialog.getFooter().add(Parts.primary(getTranslation("duty.remove.do"), () -> {
            duty.remove(watch.id());
            dialog.close();
            show();
            Notice.done(getTranslation("duty.removed", watch.said().place()));
        }));
        dialog.open();
    }

    private void openForm() {
        LocalDate today = LocalDate.now(clock.withZone(Region.ZONE));
        WatchDialog.add(today, duty, facilities, catalogue, this::show).open();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("duty.place");
    }
}
