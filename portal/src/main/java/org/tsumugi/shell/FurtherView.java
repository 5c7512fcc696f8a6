package org.tsumugi.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import org.springframework.beans.factory.ObjectProvider;
import org.tsumugi.shared.Actor;

/// On a phone: the rooms that have no place in the bar, the language, and the way out.
@Route("further")
@PermitAll
class FurtherView extends Section implements HasDynamicTitle {

    FurtherView(ObjectProvider<Place> places, AuthenticationContext signIn) {
        addClassName("page");
        UnorderedList rooms = new UnorderedList();
        rooms.addClassName("list");
        places.stream()
                .filter(place -> place.order() >= Place.IN_BOTTOM_BAR)
                .filter(place -> AccessRules.mayOpen(place.view()))
                .sorted(Comparator.comparingInt(Place::order))
                .forEach(place -> rooms.add(row(place)));
        Button leave = Parts.quiet(getTranslation("shell.sign-out"), signIn::logout);
        Div me = new Div(Parts.written(Actor.current().name()), new LanguageSwitch(), leave);
        me.addClassName("toolbar");
        add(new H1(getTranslation("shell.further")), rooms, me);
    }

    private ListItem row(Place place) {
        RouterLink link = new RouterLink(getTranslation(place.words()), place.view());
        link.addClassName("row-title");
        ListItem row = new ListItem(link);
        row.addClassName("row");
        return row;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.further");
    }
}
