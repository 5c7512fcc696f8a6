package org.tsumugi.teams.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tsumugi.shell.Place;

/// The teams' entry in the navigation.
@Configuration(proxyBeanMethods = false)
class TeamPlaces {

    @Bean
    Place teamsPlace() {
        return new Place(110, "teams.place", "teams", TeamsView.class);
    }
}
