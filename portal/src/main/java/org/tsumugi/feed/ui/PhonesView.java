package org.tsumugi.feed.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import org.tsumugi.feed.ThreadId;
import org.tsumugi.feed.acknowledgements.Acknowledgements;
import org.tsumugi.feed.acknowledgements.Coverage;
import org.tsumugi.feed.calling.PhoneKey;
import org.tsumugi.feed.calling.PhoneLine;
import org.tsumugi.shell.Live;
import org.tsumugi.shell.LongList;
import org.tsumugi.shell.Parts;
import org.tsumugi.shell.Times;

/// Those who have not confirmed, to be called one after the other, on the screen or on paper.
@Route("feed/:id/phones")
@RolesAllowed("MEMBER")
class PhonesView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Acknowledgements acknowledgements;
    private final transient Clock clock;

    PhonesView(Acknowledgements acknowledgements, Live live, Clock clock) {
        this.acknowledgements = acknowledgements;
        this.clock = clock;
        addClassNames("page", "phones");
        live.openAnewForWhoLeft(this);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ThreadId thread = FeedLinks.asked(event);
        Coverage coverage = acknowledgements.coverage(thread).orElseThrow(NotFoundException::new);
        removeAll();
        RouterLink back = FeedLinks.confirmations(thread, getTranslation("feed.sheet"));
        back.setClassName("way-back");
        Anchor table = new Anchor(PhoneRequests.address(thread, getLocale()), getTranslation("feed.phones.table"));
        table.getElement().setAttribute("download", true);
        table.setRouterIgnore(true);
        table.addClassName("button");
        Div acts = new Div(
                Parts.primary(
                        getTranslation("feed.phones.print"), () -> getElement().executeJs("window.print()")),
                table);
        acts.addClassName("acts");
        LongList<PhoneLine, PhoneKey> list = new LongList<>(
                new UnorderedList(),
                after -> acknowledgements.left(thread, after),
                PhoneRow::new,
                getTranslation("feed.sheet.all"));
        add(
                back,
                new H1(getPageTitle()),
                new Paragraph(Parts.written(FeedLinks.title(coverage.title()))),
                new Paragraph(getTranslation(
                        "feed.phones.as-of", Times.exact(clock.instant()), coverage.asked(), coverage.left())),
                acts);
        add(list.parts());
        list.show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("feed.phones.left");
    }
}
