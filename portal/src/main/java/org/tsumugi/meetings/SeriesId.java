package org.tsumugi.meetings;

import java.util.UUID;
import org.tsumugi.shared.Id;
import org.tsumugi.shared.Ids;

/// Which series of meetings.
public record SeriesId(UUID value) implements Id {

    static SeriesId next() {
        return new SeriesId(Ids.next());
    }
}
