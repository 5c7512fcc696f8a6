package org.tsumugi.finder.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tsumugi.shell.Place;

/// The indexes' entry in the navigation, for those who may rebuild them.
@Configuration(proxyBeanMethods = false)
class FinderPlaces {

    @Bean
    Place finderPlace() {
        return new Place(180, "finder.place", "finder", FinderView.class);
    }
}
