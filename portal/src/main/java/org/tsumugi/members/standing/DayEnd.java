package org.tsumugi.members.standing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.MemberId;
import org.tsumugi.shared.Refused;
import org.tsumugi.shared.Region;

/// When someone's last day is over they have left: access ends with the day itself, this clears up behind it. Long
/// after, their name gives way to a pseudonym.
@Component
class DayEnd {

    private static final Logger LOG = LoggerFactory.getLogger(DayEnd.class);

    private final StandingStore store;
    private final Staff staff;
    private final Period namesKept;
    private final Clock clock;

    DayEnd(StandingStore store, Staff staff, @Value("${tsumugi.privacy.names}") Period namesKept, Clock clock) {
        this.namesKept = namesKept;
        this.store = store;
        this.staff = staff;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 5, timeUnit = TimeUnit.MINUTES)
    void clearUp() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Region.ZONE);
        store.ended(today).forEach(member -> Actor.SYSTEM.act(() -> seeOff(member)));
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    void coverNames() {
        Instant before = clock.instant().atZone(Region.ZONE).minus(namesKept).toInstant();
        store.toCover(before).forEach(member -> Actor.SYSTEM.act(() -> staff.coverName(member)));
    }

    private void seeOff(MemberId member) {
        try {
            staff.seeOff(member);
        } catch (Refused meanwhile) {
            // Another node was faster, or somebody has set another day.
            LOG.debug("Nobody left to see off: {}", meanwhile.words());
        } catch (DataAccessException later) {
            LOG.warn("A last day is over, and could not be recorded yet", later);
        }
    }
}
