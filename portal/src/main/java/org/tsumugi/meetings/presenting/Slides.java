package org.tsumugi.meetings.presenting;

import java.time.Instant;
import java.util.List;
import org.tsumugi.meetings.AgendaItem;
import org.tsumugi.meetings.MeetingId;

/// What the room sees of a meeting: nothing of who answered, and no address to join by.
public record Slides(
        MeetingId meeting,
        String title,
        Instant startsAt,
        Instant endsAt,
        String place,
        String speakers,
        List<AgendaItem> agenda) {}
