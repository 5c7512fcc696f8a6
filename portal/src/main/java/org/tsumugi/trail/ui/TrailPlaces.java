package org.tsumugi.trail.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tsumugi.shell.Place;

/// The trail's entry in the navigation, for auditors.
@Configuration(proxyBeanMethods = false)
class TrailPlaces {

    @Bean
    Place trailPlace() {
        return new Place(190, "trail.place", "trail", TrailView.class);
    }
}
