package org.tsumugi.meetings.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tsumugi.shell.Place;

/// The calendar's entry in the navigation.
@Configuration(proxyBeanMethods = false)
class MeetingPlaces {

    @Bean
    Place meetingsPlace() {
        return new Place(30, "meetings.place", "meetings", CalendarView.class);
    }
}
