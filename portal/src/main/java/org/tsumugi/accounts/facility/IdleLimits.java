package org.tsumugi.accounts.facility;

import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.May;
import org.tsumugi.shared.Refused;
import org.tsumugi.shared.Right;

/// The door at which a manager says after how long without an act the facility's people are signed out.
@Service
@May(Right.GUARD_FACILITY)
@Transactional
public class IdleLimits {

    public static final int SHORTEST = 5;
    public static final int LONGEST = 30;

    /// @param facility its name
    public record Limit(String facility, int minutes) {}

    private final IdleLimitStore store;

    IdleLimits(IdleLimitStore store) {
        this.store = store;
    }

    /// Of my main facility; empty for who has none.
    @Transactional(readOnly = true)
    public Optional<Limit> mine() {
        return store.of(Actor.current().id())
                .map(facility -> new Limit(facility.name(), (int)
                        facility.said().orElseGet(store::usual).toMinutes()));
    }

    /// Holds within seconds, also for who is in.
    public void set(int minutes) {
        if (minutes < SHORTEST || minutes > LONGEST) {
            throw new Refused("accounts.refused.idle-limit", SHORTEST, LONGEST);
        }
        IdleLimitStore.Facility mine =
                store.of(Actor.current().id()).orElseThrow(() -> new Refused("accounts.refused.no-facility"));
        store.put(mine.id(), Duration.ofMinutes(minutes));
    }
}
