package org.tsumugi.joining.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tsumugi.joining.FirstSteps;
import org.tsumugi.joining.applications.Applications;
import org.tsumugi.shell.EntranceLink;
import org.tsumugi.shell.HomeCard;
import org.tsumugi.shell.Place;

/// The room's places in the navigation, and below the sign-in form.
@Configuration(proxyBeanMethods = false)
class JoiningPlaces {

    @Bean
    Place invitationsPlace() {
        return new Place(160, "joining.place", "invitations", InvitationsView.class);
    }

    @Bean
    EntranceLink joinEntrance() {
        return new EntranceLink(10, "joining.entrance.join", "join");
    }

    @Bean
    EntranceLink resetEntrance() {
        return new EntranceLink(5, "joining.entrance.reset", "reset");
    }

    @Bean
    Place firstStepsPlace() {
        return new Place(165, "joining.first", "rights", FirstStepsView.class);
    }

    @Bean
    EntranceLink applyEntrance() {
        return new EntranceLink(20, "joining.entrance.apply", "join/apply");
    }

    @Bean
    HomeCard firstStepsCard(FirstSteps steps) {
        return new FirstStepsCard(steps);
    }

    @Bean
    HomeCard applicationsCard(Applications applications) {
        return new ApplicationsCard(applications);
    }
}
