package org.tsumugi.home.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Region;
import org.tsumugi.shell.HomeCard;
import org.tsumugi.shell.HomeCard.Question;
import org.tsumugi.shell.Live;
import org.tsumugi.shell.Parts;
import org.tsumugi.shell.Times;

/// Answers three questions in this order: what waits for me, what is today, what is new; help is always at hand.
@Route("")
@PermitAll
class HomeView extends Section implements AfterNavigationObserver, HasDynamicTitle {

    private final transient List<HomeCard> cards;
    private final transient Clock clock;

    HomeView(ObjectProvider<HomeCard> cards, Live live, Clock clock) {
        this.cards = cards.orderedStream().toList();
        this.clock = clock;
        addClassNames("page", "home");
        live.openAnewForWhoLeft(this);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        H1 title = new H1(getTranslation("home.greeting", Actor.current().name()));
        add(
                title,
                Parts.meta(Parts.written(
                        Times.day(clock.instant().atZone(Region.ZONE).toLocalDate()))));
        Div ways = new Div();
        ways.addClassName("shortcuts");
        cards.stream().map(HomeCard::shortcut).flatMap(Optional::stream).forEach(ways::add);
        add(ways);
        Arrays.stream(Question.values()).forEach(this::answer);
    }

    private void answer(Question question) {
        List<Component> said = cards.stream()
                .filter(card -> card.question() == question)
                .map(HomeCard::card)
                .flatMap(Optional::stream)
                .toList();
        if (said.isEmpty()
                && (question == Question.AT_HAND || cards.stream().noneMatch(card -> card.question() == question))) {
            return;
        }
        Section section = new Section(new H2(getTranslation("home.question." + question)));
        section.addClassName("question");
        if (said.isEmpty()) {
            section.add(Parts.empty(getTranslation("home.nothing." + question)));
        }
        said.forEach(section::add);
        add(section);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("home.place");
    }
}
