package org.tsumugi.home.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tsumugi.shell.Place;

/// Home's entry in the navigation: the first.
@Configuration(proxyBeanMethods = false)
class HomePlaces {

    @Bean
    Place homePlace() {
        return new Place(10, "home.place", "home", HomeView.class);
    }
}
