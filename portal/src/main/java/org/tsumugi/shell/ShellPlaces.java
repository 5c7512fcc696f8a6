package org.tsumugi.shell;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The last entry of the phone's bottom bar.
@Configuration(proxyBeanMethods = false)
class ShellPlaces {

    @Bean
    Place furtherPlace() {
        return new Place(90, "shell.further", "further", FurtherView.class);
    }

    @Bean
    Place rightsPlace() {
        return new Place(200, "shell.rights.place", "rights", RightsView.class);
    }
}
