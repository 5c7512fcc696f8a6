package org.tsumugi.meetings.checkin.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.function.Consumer;
import org.tsumugi.meetings.checkin.CheckIn;
import org.tsumugi.meetings.checkin.CheckInId;
import org.tsumugi.meetings.checkin.Comer;
import org.tsumugi.meetings.checkin.DeskSheet;
import org.tsumugi.meetings.checkin.Reception;
import org.tsumugi.meetings.checkin.Turnout;
import org.tsumugi.meetings.checkin.WalkIn;
import org.tsumugi.meetings.checkin.ui.ComerRow.Act;
import org.tsumugi.meetings.tickets.ui.TicketPage;
import org.tsumugi.shared.Refused;
import org.tsumugi.shell.Live;
import org.tsumugi.shell.Mishaps;
import org.tsumugi.shell.Notice;
import org.tsumugi.shell.Parts;
import org.tsumugi.shell.Times;

/// The check-in desk, on a borrowed tablet or phone: find the name, one tap. Follows the other desks of the meeting.
@Route(value = "desk/reception", autoLayout = false)
@RolesAllowed("RECEPTION")
class ReceptionView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final int PAUSE_MS = 200;

    private final transient Reception reception;
    private final transient Live live;
    private final H1 title = new H1();
    private final Div about = new Div();
    private final TurnoutPart turnout = new TurnoutPart();
    private final TextField search = new TextField(getTranslation("meetings.desk.search"));
    private final Checkbox missing = new Checkbox(getTranslation("meetings.desk.only-missing"));
    private final WalkInForm walkIn = new WalkInForm(this::walkIn);
    private final ComerList list = new ComerList(this::tapped);

    ReceptionView(Reception reception, Live live) {
        this.reception = reception;
        this.live = live;
        addClassNames("page", "reception");
        TicketPage.keepAwake(this);
        title.getElement().setAttribute("lang", "ja");
        search.setPlaceholder(getTranslation("meetings.desk.search.hint"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(PAUSE_MS);
        search.addValueChangeListener(change -> list.seek(change.getValue()));
        search.getElement().setAttribute("autocomplete", "off");
        missing.addValueChangeListener(change -> list.onlyMissing(change.getValue()));
        Div tools = new Div(search, missing);
        tools.addClassName("desk-tools");
        Div end = new Div(TicketPage.wayOut(getTranslation("meetings.desk.leave")));
        end.addClassName("desk-end");
        add(new Header(title, about, turnout), tools, list, walkIn, end);
    }

    private void walkIn(CheckInId id, WalkIn who) {
        TicketPage.guard(() -> {
            reception.walkIn(id, who);
            show(reception.sheet());
        });
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        TicketPage.guard(() -> {
            Live.Moment before = live.now();
            DeskSheet sheet = reception.sheet();
            live.whileOpen(list, sheet.meeting(), before, this::lookAgain);
            show(sheet);
        });
    }

    private void lookAgain() {
        TicketPage.guard(() -> show(reception.sheet()));
    }

    private void show(DeskSheet sheet) {
        title.setText(sheet.title());
        about.removeAll();
        about.add(Parts.meta(new Span(Times.exact(sheet.startsAt())), Parts.written(sheet.place())));
        turnout.show(Turnout.of(sheet.comers()));
        list.show(sheet.comers());
    }

    private void tapped(Comer comer, Act act) {
        TicketPage.guard(() -> {
            try {
                switch (act) {
                    case IN -> comer.member().ifPresent(member -> reception.checkIn(CheckInId.next(), member));
                    case OUT -> change(comer, reception::checkOut);
                    case BACK -> change(comer, reception::comeBack);
                    case UNDO -> change(comer, reception::undo);
                }
                walkIn.calm();
                list.keepInSight(comer);
            } catch (Refused refused) {
                Notice.problem(Mishaps.sentence(refused));
            }
            show(reception.sheet());
        });
    }

    private static void change(Comer comer, Consumer<CheckInId> how) {
        comer.checkIn().map(CheckIn::id).ifPresent(how);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("meetings.desk.title");
    }
}
