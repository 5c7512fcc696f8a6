package org.tsumugi.feed.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tsumugi.shell.Place;

/// The feed's entry in the navigation.
@Configuration(proxyBeanMethods = false)
class FeedPlaces {

    @Bean
    Place feedPlace() {
        return new Place(20, "feed.place", "feed", FeedView.class);
    }
}
