package org.tsumugi.duty;

import java.time.Instant;

/// Somebody on call.
///
/// @param version counts changes, so that two who change it at once hear of one another
public record Watch(WatchId id, WatchDraft said, int version) {

    public boolean isOn(Instant now) {
        return !said.from().isAfter(now) && said.until().isAfter(now);
    }
}
