package org.tsumugi.administration.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tsumugi.shell.Place;

/// The room's entries in the navigation.
@Configuration(proxyBeanMethods = false)
class AdministrationPlaces {

    @Bean
    Place staffPlace() {
        return new Place(150, "administration.staff", "staff", StaffView.class);
    }

    @Bean
    Place usePlace() {
        return new Place(165, "administration.use.place", "use", MirrorView.class);
    }

    @Bean
    Place operationsPlace() {
        return new Place(190, "administration.operations.place", "operations", OperationsView.class);
    }
}
