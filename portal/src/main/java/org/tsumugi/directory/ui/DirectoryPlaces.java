package org.tsumugi.directory.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tsumugi.directory.Facilities;
import org.tsumugi.directory.Suggestions;
import org.tsumugi.shell.HomeCard;
import org.tsumugi.shell.Place;

/// The directory's entry in the navigation, and what it has for the home page.
@Configuration(proxyBeanMethods = false)
class DirectoryPlaces {

    @Bean
    Place directoryPlace() {
        return new Place(40, "directory.place", "directory", DirectoryView.class);
    }

    @Bean
    HomeCard deskAtHand(Facilities facilities) {
        return new DeskCard(facilities);
    }

    @Bean
    HomeCard numbersToConfirm(Suggestions suggestions) {
        return new CuratorsCard(
                "directory.numbers.waiting",
                NumbersView.class,
                () -> suggestions.waiting().size());
    }
}
