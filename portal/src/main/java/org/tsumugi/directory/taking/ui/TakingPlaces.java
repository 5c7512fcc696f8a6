package org.tsumugi.directory.taking.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tsumugi.shell.HomeCard;

/// The way in from the top of home.
@Configuration(proxyBeanMethods = false)
class TakingPlaces {

    @Bean
    HomeCard whoCanTake() {
        return new TakingShortcut();
    }
}
