package org.tsumugi.meetings.presenting.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tsumugi.meetings.presenting.Presenting;
import org.tsumugi.meetings.presenting.Slides;
import org.tsumugi.meetings.tickets.ui.TicketPage;
import org.tsumugi.shell.Live;

/// The projector's page: the meeting, then one point of the agenda after the other, by keys, by the remote, by a tap.
/// Which point it is stands in the address, so that a page that was opened anew goes on where it was.
@Route(value = "desk/present", autoLayout = false)
@RolesAllowed("PRESENTING")
class PresentingView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final String POINT = "point";

    private final transient Presenting presenting;
    private final transient Live live;
    private final Div stage = new Div();
    private final Span where = new Span();
    private final NativeButton back = new NativeButton(getTranslation("meetings.present.back"), click -> go(-1));
    private final NativeButton next = new NativeButton(getTranslation("meetings.present.next"), click -> go(1));
    private final Div leaving = new Div();
    private transient @Nullable Slides slides;
    private int point;

    PresentingView(Presenting presenting, Live live) {
        this.presenting = presenting;
        this.live = live;
        addClassName("presenting");
        TicketPage.keepAwake(this);
        stage.addClassName("stage");
        stage.addClickListener(click -> go(1));
        back.addClassName("button");
        next.addClassNames("button", "primary");
        where.addClassName("where");
        leaving.addClassName("leaving");
        offerToLeave();
        Footer hand = new Footer(back, where, next, leaving);
        add(stage, hand);
        // Remotes for presentations send PageUp and PageDown.
        List.of(Key.ARROW_RIGHT, Key.ARROW_DOWN, Key.PAGE_DOWN)
                .forEach(key -> Shortcuts.addShortcutListener(this, () -> go(1), key));
        List.of(Key.ARROW_LEFT, Key.ARROW_UP, Key.PAGE_UP)
                .forEach(key -> Shortcuts.addShortcutListener(this, () -> go(-1), key));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        TicketPage.guard(() -> {
            Live.Moment before = live.now();
            Slides now = presenting.slides();
            live.whileOpen(stage, now.meeting(), before, this::lookAgain);
            point = event.getLocation()
                    .getQueryParameters()
                    .getSingleParameter(POINT)
                    .filter(text -> text.matches("\\d{1,3}"))
                    .map(Integer::parseInt)
                    .orElse(0);
            show(now);
        });
    }

    private void offerToLeave() {
        NativeButton leave = new NativeButton(getTranslation("meetings.present.leave"), click -> askBeforeLeaving());
        leave.addClassName("button");
        leaving.removeAll();
        leaving.add(leave);
    }

    /// The ticket is gone with the tap, and with it what the whole room looks at.
    private void askBeforeLeaving() {
        Span sure = new Span(getTranslation("meetings.present.leave.sure"));
        sure.getElement().setAttribute("role", "alert");
        NativeButton stay = new NativeButton(getTranslation("meetings.present.leave.no"), click -> offerToLeave());
        stay.addClassName("button");
        leaving.removeAll();
        leaving.add(sure, TicketPage.wayOut(getTranslation("meetings.present.leave")), stay);
    }

    private void lookAgain() {
        TicketPage.guard(() -> show(presenting.slides()));
    }

    private void go(int step) {
        Slides now = slides;
        if (now != null) {
            point = Math.clamp(point + step, 0, now.agenda().size());
            UI.getCurrent()
                    .getPage()
                    .getHistory()
                    .replaceState(null, "desk/present" + (point == 0 ? "" : "?" + POINT + "=" + point));
            lookAgain();
        }
    }

    private void show(Slides now) {
        slides = now;
        point = Math.clamp(point, 0, now.agenda().size());
        stage.removeAll();
        stage.add(point == 0 ? new TitleSlide(now) : new PointSlide(now, point));
        where.setText(
                point == 0
                        ? getTranslation("meetings.present.beginning")
                        : getTranslation(
                                "meetings.present.where", point, now.agenda().size()));
        back.setEnabled(point > 0);
        next.setEnabled(point < now.agenda().size());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("meetings.present.title");
    }
}
