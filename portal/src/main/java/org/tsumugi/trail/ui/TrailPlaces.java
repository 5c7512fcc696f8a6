package org.tsumugi.trail.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tsumugi.shell.Place;

/// The trail's entries in the navigation: for auditors, and for who made what others look at.
@Configuration(proxyBeanMethods = false)
class TrailPlaces {

    @Bean
    Place trailPlace() {
        return new Place(190, "trail.place", "trail", TrailView.class);
    }

    @Bean
    Place visitorsPlace() {
        return new Place(170, "trail.mine.place", "trail", VisitorsView.class);
    }
}
