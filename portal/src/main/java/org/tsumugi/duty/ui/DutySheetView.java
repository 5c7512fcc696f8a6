package org.tsumugi.duty.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tsumugi.duty.Duty;
import org.tsumugi.duty.Watch;
import org.tsumugi.duty.WatchDraft;
import org.tsumugi.shared.Region;
import org.tsumugi.shell.Parts;
import org.tsumugi.shell.Times;
import org.tsumugi.shell.Words;

/// The board of the next seven days as a sheet for the wall, A4.
@Route("duty/sheet")
@RolesAllowed({"MEMBER", "FACILITY_MANAGER", "ORGANIZER", "COORDINATOR", "CURATOR", "OFFICIAL", "ADMINISTRATOR"})
class DutySheetView extends Section implements AfterNavigationObserver, HasDynamicTitle {

    private static final int DAYS = 7;

    /// Hours, kind, phone and manner stay on one line.
    private static final List<Integer> SHORT = List.of(0, 1, 4, 5);

    private final transient Duty duty;
    private final transient Clock clock;

    DutySheetView(Duty duty, Clock clock) {
        this.duty = duty;
        this.clock = clock;
        addClassNames("page", "duty-sheet");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, Region.ZONE);
        List<Watch> watches =
                duty.between(now, today.plusDays(DAYS).atStartOfDay(Region.ZONE).toInstant());
        RouterLink back = DutyLinks.board(getTranslation("duty.place"));
        back.addClassName("way-back");
        removeAll();
        add(
                back,
                new H1(getPageTitle()),
                new Paragraph(getTranslation(
                        "duty.sheet.as-of",
                        Times.shortDay(today),
                        Times.shortDay(today.plusDays(DAYS - 1)),
                        Times.exact(now))),
                Parts.primary(
                        getTranslation("duty.sheet.print"), () -> getElement().executeJs("window.print()")));
        add(watches.isEmpty() ? Parts.empty(getTranslation("duty.sheet.none")) : table(watches));
    }

    private Div table(List<Watch> watches) {
        NativeTableRow heads = new NativeTableRow();
        Stream.of("day", "hours", "kind", "area", "watch-place", "phone", "manner", "note")
                .forEach(name -> {
                    NativeTableHeaderCell head = new NativeTableHeaderCell(getTranslation("duty." + name));
                    head.getElement().setAttribute("scope", "col");
                    heads.add(head);
                });
        NativeTableBody body = new NativeTableBody();
        Map<LocalDate, List<WatchDraft>> days = watches.stream()
                .map(Watch::said)
                .sorted(Comparator.comparing(WatchDraft::kind)
                        .thenComparing(WatchDraft::area)
                        .thenComparing(WatchDraft::from))
                .collect(Collectors.groupingBy(WatchTimes::day, TreeMap::new, Collectors.toList()));
        Parts.draw(
                body,
                days.entrySet().stream()
                        .flatMap(day -> rows(day.getKey(), day.getValue()))
                        .toArray(NativeTableRow[]::new));
        NativeTable table = new NativeTable(new NativeTableHeader(heads), body);
        Div scrolled = new Div(table);
        scrolled.addClassName("sheet");
        scrolled.getElement().setAttribute("tabindex", "0").setAttribute("role", "region");
        scrolled.getElement().setAttribute("aria-label", getPageTitle());
        return scrolled;
    }

    /// The day stands once, beside all of its watches.
    private static Stream<NativeTableRow> rows(LocalDate day, List<WatchDraft> watches) {
        List<NativeTableRow> rows = watches.stream().map(DutySheetView::row).toList();
        NativeTableHeaderCell head = new NativeTableHeaderCell(Times.shortDay(day));
        head.getElement().setAttribute("scope", "rowgroup").setAttribute("rowspan", String.valueOf(rows.size()));
        rows.getFirst().addComponentAsFirst(head);
        return rows.stream();
    }

    private static NativeTableRow row(WatchDraft said) {
        NativeTableRow row = new NativeTableRow();
        List<NativeTableCell> cells = Stream.of(
                        WatchTimes.hours(said),
                        Words.of(said.kind()),
                        said.area(),
                        said.place(),
                        said.phone(),
                        Words.of(said.manner()),
                        said.note())
                .map(NativeTableCell::new)
                .toList();
        SHORT.forEach(column -> cells.get(column).addClassName("short"));
        cells.forEach(row::add);
        return row;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("duty.sheet.title");
    }
}
