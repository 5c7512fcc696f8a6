package org.tsumugi.meetings.tickets;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.tsumugi.accounts.guesses.Guesses;
import org.tsumugi.accounts.guesses.Guesses.Kind;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Refused;

/// Where devices with a code stand: whoever guesses has to wait, as at the other doors for strangers.
@Component
class TicketThreshold {

    /// @param until when it has to be gone
    record Admitted(TicketId ticket, Purpose purpose, Actor actor, Instant until) {}

    private final Entrance entrance;
    private final TicketStore store;
    private final Guesses guesses;

    TicketThreshold(Entrance entrance, TicketStore store, Guesses guesses) {
        this.entrance = entrance;
        this.store = store;
        this.guesses = guesses;
    }

    /// @param address where the device comes from
    Admitted enter(String code, String device, String address) {
        TicketId id = guesses.counted(
                Kind.SLIP, address, Entrance.NO_SUCH_CODE, () -> Actor.SYSTEM.act(() -> entrance.enter(code, device)));
        Grip grip = store.find(id).orElseThrow(() -> new Refused(Entrance.NO_SUCH_CODE));
        return new Admitted(id, grip.purpose(), grip.actor(), grip.closesAt());
    }
}
