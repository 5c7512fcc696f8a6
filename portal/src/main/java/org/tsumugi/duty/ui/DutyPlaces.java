package org.tsumugi.duty.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tsumugi.duty.Duty;
import org.tsumugi.shell.HomeCard;
import org.tsumugi.shell.Place;

/// The board's entry in the navigation, and tonight's watches on the home page.
@Configuration(proxyBeanMethods = false)
class DutyPlaces {

    @Bean
    Place dutyPlace() {
        return new Place(110, "duty.place", "duty", DutyView.class);
    }

    @Bean
    HomeCard tonightsDuty(Duty duty) {
        return new TonightCard(duty);
    }
}
