package org.tsumugi.administration.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tsumugi.directory.Facilities;
import org.tsumugi.directory.FacilityId;
import org.tsumugi.directory.ui.FacilityField;
import org.tsumugi.members.standing.Staff;
import org.tsumugi.members.standing.StaffLine;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Ids;
import org.tsumugi.shared.Reason;
import org.tsumugi.shared.Right;
import org.tsumugi.shared.Slice;
import org.tsumugi.shell.LongList;
import org.tsumugi.shell.Notice;

/// The people one looks after: of the own facilities, or of all.
@Route("staff")
@RolesAllowed({"FACILITY_MANAGER", "COORDINATOR", "ADMINISTRATOR"})
class StaffView extends Section implements AfterNavigationObserver, HasDynamicTitle {

    private final transient Staff staff;
    private final transient Clock clock;
    private final TextField named = new TextField(getTranslation("administration.staff.named"));
    private final Div toPlace = new Div();
    private final LongList<StaffLine, StaffLine.Key> rows;
    private transient Optional<FacilityId> facility = Optional.empty();

    StaffView(Staff staff, Facilities facilities, Clock clock) {
        this.staff = staff;
        this.clock = clock;
        addClassNames("page", "staff");
        named.setClearButtonVisible(true);
        named.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        named.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                getUI().orElseThrow().navigate(StaffView.class, address(change.getValue()));
            }
        });
        rows = new LongList<>(
                new UnorderedList(),
                this::read,
                line -> new StaffRow(line, isAsked(line)),
                getTranslation("administration.staff.none"));
        Div toolbar = new Div(new H1(getPageTitle()));
        toolbar.addClassName("toolbar");
        if (Actor.current().may(Right.APPROVE_ROLES)) {
            RouterLink requests = new RouterLink(getTranslation("administration.requests"), GrantsView.class);
            requests.addClassName("button");
            toolbar.add(requests);
        }
        add(toolbar, new Paragraph(getTranslation("administration.staff.what")), named, toPlace);
        add(rows.parts());
        if (staff.facilities().isEmpty()) {
            add(closing(facilities));
        }
    }

    private ReasonForm closing(Facilities facilities) {
        FacilityField closed = new FacilityField(getTranslation("administration.close.facility"), facilities);
        return new ReasonForm(
                getTranslation("administration.close"),
                getTranslation("administration.close.what", Staff.TO_BE_PLACED.getDays()),
                getTranslation("administration.close.do"),
                why -> close(closed, why),
                closed);
    }

    private void close(FacilityField closed, Reason why) {
        if (closed.isEmpty()) {
            closed.setErrorMessage(getTranslation("administration.facility.missing"));
            closed.setInvalid(true);
            return;
        }
        staff.close(closed.getValue().id(), why);
        Notice.done(
                getTranslation("administration.close.done", closed.getValue().name()));
        closed.clear();
        getUI().orElseThrow().navigate(StaffView.class);
    }

    private static QueryParameters address(String typed) {
        return typed.isBlank() ? QueryParameters.empty() : QueryParameters.simple(Map.of(StaffLinks.NAMED, typed));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        QueryParameters asked = event.getLocation().getQueryParameters();
        facility = asked.getSingleParameter(StaffLinks.FACILITY)
                .flatMap(Ids::parse)
                .map(FacilityId::new);
        named.setValue(asked.getSingleParameter(StaffLinks.NAMED).orElse(""));
        showUnplaced();
        rows.show();
    }

    private void showUnplaced() {
        toPlace.removeAll();
        List<StaffLine> waiting = named.isEmpty() && facility.isEmpty() ? staff.unplaced() : List.of();
        if (!waiting.isEmpty()) {
            UnorderedList list = new UnorderedList();
            list.addClassName("list");
            waiting.forEach(line -> list.add(new StaffRow(line, false)));
            toPlace.add(new H2(getTranslation("administration.staff.to-place")), list);
            toPlace.add(new H2(getTranslation("administration.staff.all")));
        }
    }

    /// Managers are asked about the people of their own facilities; the base and administrators are not.
    private boolean isAsked(StaffLine line) {
        return staff.facilities().isPresent()
                && !line.card().id().equals(Actor.current().id())
                && StaffRow.isDue(line, clock);
    }

    private Slice<StaffLine, StaffLine.Key> read(Optional<StaffLine.Key> after) {
        return facility.map(one -> staff.of(one, after)).orElseGet(() -> staff.named(named.getValue(), after));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("administration.staff");
    }
}
