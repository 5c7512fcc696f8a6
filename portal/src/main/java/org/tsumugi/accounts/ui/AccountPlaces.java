package org.tsumugi.accounts.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tsumugi.shell.Place;

/// The room's place in the navigation.
@Configuration(proxyBeanMethods = false)
class AccountPlaces {

    @Bean
    Place accountPlace() {
        return new Place(175, "accounts.place", "account", AccountView.class);
    }

    @Bean
    Place facilitySignInPlace() {
        return new Place(178, "accounts.facility.place", "shared", FacilitySignInView.class);
    }
}
