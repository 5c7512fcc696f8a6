package org.tsumugi.directory.entries.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tsumugi.directory.Acceptance;
import org.tsumugi.directory.Treatment;
import org.tsumugi.directory.entries.Confirming;
import org.tsumugi.directory.entries.Entry;
import org.tsumugi.directory.entries.EntryDraft;
import org.tsumugi.directory.entries.EntryField;
import org.tsumugi.directory.entries.MonthlyDoor;
import org.tsumugi.shared.Actor;
import org.tsumugi.shell.Parts;
import org.tsumugi.shell.Words;

/// Where the link of a monthly letter leads: what stands in the entry, and one button that says it is still right.
///
/// Opening it says nothing yet: filters of mail servers open links too.
@Route(value = "entry/:key", autoLayout = false)
@AnonymousAllowed
class MonthlyView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final String KEY = "key";
    private static final EntryField[] SHOWN = {
        EntryField.PHONE,
        EntryField.FAX,
        EntryField.ADDRESS,
        EntryField.HOURS,
        EntryField.CONTACT_HOURS,
        EntryField.AREA,
        EntryField.AREA_WINTER,
        EntryField.NOTE
    };

    private final transient MonthlyDoor door;
    private final transient Confirming confirming;
    private final Div page = new Div();

    MonthlyView(MonthlyDoor door, Confirming confirming) {
        this.door = door;
        this.confirming = confirming;
        addClassName("sign-in");
        page.addClassNames("card", "monthly");
        add(page);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        page.removeAll();
        Optional<Actor> holder = event.getRouteParameters().get(KEY).flatMap(door::enter);
        if (holder.isEmpty()) {
            page.add(
                    new H1(getPageTitle()), new Paragraph(getTranslation("directory.monthly.over")), signIn("sign-in"));
        } else {
            show(holder.get());
        }
    }

    private void show(Actor holder) {
        Entry entry = holder.act(confirming::entry);
        EntryDraft said = entry.said();
        H1 name = new H1(said.text(EntryField.NAME));
        name.getElement().setAttribute("lang", "ja");
        page.add(name, new Paragraph(getTranslation("directory.monthly.about")), facts(entry));
        if (holder.act(confirming::confirmedAt).isPresent()) {
            page.add(done());
            return;
        }
        Div acts = new Div(
                Parts.primary(getTranslation("directory.no-change"), () -> confirm(holder)),
                signIn("directory/" + entry.id() + "/edit"));
        acts.addClassNames("toolbar", "acts");
        page.add(acts, new Paragraph(getTranslation("directory.monthly.change")));
    }

    private DescriptionList facts(Entry entry) {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("facts");
        for (EntryField field : SHOWN) {
            String text = entry.said().text(field);
            facts.add(
                    new DescriptionList.Term(getTranslation("directory.field." + field)),
                    new DescriptionList.Description(
                            Parts.written(text.isEmpty() ? getTranslation("directory.history.nothing") : text)));
        }
        for (Acceptance acceptance : Acceptance.values()) {
            String treatments = entry.asked().stream()
                    .filter(asked -> entry.said().abilities().containsKey(asked.code())
                            && entry.said().abilities().get(asked.code()).acceptance() == acceptance)
                    .map((Treatment asked) -> asked.name(Words.language()))
                    .collect(Collectors.joining(getTranslation("directory.and")));
            if (!treatments.isEmpty()) {
                facts.add(
                        new DescriptionList.Term(acceptance.mark() + " " + Words.of(acceptance)),
                        new DescriptionList.Description(treatments));
            }
        }
        return facts;
    }

    private void confirm(Actor holder) {
        holder.act(confirming::confirm);
        page.removeAll();
        page.add(new H1(holder.name()), done());
    }

    private Paragraph done() {
        Paragraph thanks = new Paragraph(getTranslation("directory.monthly.thanks"));
        thanks.addClassNames("hint", "state", "ok");
        thanks.getElement().setAttribute("role", "status");
        return thanks;
    }

    private Anchor signIn(String address) {
        Anchor link = new Anchor(address, getTranslation("directory.monthly.sign-in"));
        link.setRouterIgnore(true);
        link.addClassName("button");
        return link;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("directory.monthly");
    }
}
