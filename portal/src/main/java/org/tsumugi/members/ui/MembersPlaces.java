package org.tsumugi.members.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tsumugi.shell.Place;

/// The members' entries in the navigation.
@Configuration(proxyBeanMethods = false)
class MembersPlaces {

    @Bean
    Place peoplePlace() {
        return new Place(105, "members.place", "people", MembersView.class);
    }

    @Bean
    Place profilePlace() {
        return new Place(180, "members.profile.place", "profile", ProfileView.class);
    }
}
