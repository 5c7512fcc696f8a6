package org.tsumugi.privacy.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tsumugi.shell.Place;

/// The room's place in the navigation.
@Configuration(proxyBeanMethods = false)
class PrivacyPlaces {

    @Bean
    Place myDataPlace() {
        return new Place(185, "privacy.place", "my-data", MyDataView.class);
    }
}
