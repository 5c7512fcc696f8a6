package org.tsumugi.bell.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tsumugi.bell.Bell;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Right;
import org.tsumugi.shell.HeaderPart;
import org.tsumugi.shell.Live;
import org.tsumugi.shell.Place;

/// The bell at the head of each page, and the entry of its settings.
@Configuration(proxyBeanMethods = false)
class BellPlaces {

    @Bean
    HeaderPart bellAtTheHead(Bell bell, Live live) {
        return () -> Actor.find().filter(actor -> actor.may(Right.READ_FEED)).map(actor -> new BellPart(bell, live));
    }

    @Bean
    Place tellingPlace() {
        return new Place(174, "bell.telling.place", "bell", TellingView.class);
    }
}
