package org.tsumugi.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HighlightConditions;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.tsumugi.shared.Actor;

/// Around every view: on a phone a bar below with words under icons, on a wide screen a rail on the left.
@Layout
@AnonymousAllowed
class ShellLayout extends Div implements RouterLayout {

    private final Main content = new Main();
    private final AuthenticationContext signIn;
    private final transient ObjectProvider<Banner> banners;

    ShellLayout(
            ObjectProvider<Place> places,
            ObjectProvider<Banner> banners,
            ObjectProvider<HeaderPart> head,
            AuthenticationContext signIn) {
        this.signIn = signIn;
        this.banners = banners;
        addClassName("shell");
        content.setId("content");
        add(skipLink());
        if (isSomebodyIn()) {
            add(rail(allowed(places)), head(head));
            SamePlace.comeBack(UI.getCurrent(), Actor.current().id());
        }
        add(content);
    }

    /// A borrowed device has nowhere to go.
    private static boolean isSomebodyIn() {
        return Actor.find().filter(actor -> !actor.isOnTicket()).isPresent();
    }

    private static List<Place> allowed(ObjectProvider<Place> places) {
        return places.stream()
                .filter(place -> AccessRules.mayOpen(place.view()))
                .sorted(Comparator.comparingInt(Place::order))
                .toList();
    }

    private static Div head(ObjectProvider<HeaderPart> parts) {
        Div head = new Div();
        head.addClassName("page-head");
        parts.orderedStream().flatMap(one -> one.part().stream()).forEach(head::add);
        return head;
    }

    private Anchor skipLink() {
        Anchor skip = new Anchor("#content", getTranslation("shell.skip-to-content"));
        skip.setRouterIgnore(true);
        skip.addClassName("skip-link");
        return skip;
    }

    private Nav rail(List<Place> places) {
        Nav rail = new Nav();
        rail.addClassName("rail");
        rail.setAriaLabel(getTranslation("shell.navigation"));
        rail.add(mark());
        places.forEach(place -> rail.add(entry(place)));
        rail.add(me());
        return rail;
    }

    private static Component mark() {
        Span mark = new Span("紬");
        mark.getElement().setAttribute("lang", "ja").setAttribute("aria-hidden", "true");
        Header header = new Header();
        header.addClassName("mark");
        Parts.draw(header, mark, new Span("Tsumugi"));
        return header;
    }

    private RouterLink entry(Place place) {
        RouterLink link = new RouterLink(place.view());
        Parts.draw(link, Icons.of(place.icon()), new Span(getTranslation(place.words())));
        link.addClassName("to-" + place.icon());
        link.addClassName(place.order() < Place.IN_BOTTOM_BAR ? "place" : "place-further");
        link.setHighlightCondition(HighlightConditions.locationPrefix());
        return link;
    }

    private Div me() {
        Span name = new Span(Actor.current().name());
        name.addClassName("me-name");
        Button leave = new Button(getTranslation("shell.sign-out"), click -> signIn.logout());
        leave.addThemeVariants(ButtonVariant.TERTIARY);
        Div me = new Div(name, new LanguageSwitch(), leave);
        me.addClassName("me");
        return me;
    }

    @Override
    public void showRouterLayoutContent(HasElement view) {
        content.getElement().removeAllChildren();
        banners.stream().flatMap(one -> one.banner().stream()).forEach(content::add);
        content.getElement().appendChild(view.getElement());
    }
}
