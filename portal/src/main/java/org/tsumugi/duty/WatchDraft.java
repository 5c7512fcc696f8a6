package org.tsumugi.duty;

import java.time.Instant;

/// What the clerk says of a watch.
///
/// @param area  for whom it is: a municipality or a part of one
/// @param phone as it is dialled, digits with hyphens
/// @param until after `from`, at most [#LONGEST] later
public record WatchDraft(
        WatchKind kind,
        String area,
        String place,
        String phone,
        Manner manner,
        Instant from,
        Instant until,
        String note) {

    /// Longest area or place, in characters.
    public static final int NAME_MAX = 100;

    /// Longest note, in characters.
    public static final int NOTE_MAX = 300;
}
