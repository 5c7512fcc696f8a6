package org.tsumugi.meetings;

import java.util.Optional;
import java.util.UUID;
import org.tsumugi.shared.Id;
import org.tsumugi.shared.Ids;

/// Which meeting.
public record MeetingId(UUID value) implements Id {

    static MeetingId next() {
        return new MeetingId(Ids.next());
    }

    /// Reads an id out of an address; what is no id names nothing.
    public static Optional<MeetingId> parse(String text) {
        return Ids.parse(text).map(MeetingId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
