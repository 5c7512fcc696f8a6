package org.tsumugi.meetings.checkin;

import java.util.UUID;
import org.tsumugi.shared.Id;
import org.tsumugi.shared.Ids;

/// Which check-in. The desk makes it, so that what arrives twice counts once.
public record CheckInId(UUID value) implements Id {

    public static CheckInId next() {
        return new CheckInId(Ids.next());
    }
}
