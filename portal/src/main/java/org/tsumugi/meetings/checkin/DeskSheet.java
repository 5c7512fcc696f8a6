package org.tsumugi.meetings.checkin;

import java.time.Instant;
import java.util.List;
import org.tsumugi.meetings.MeetingId;

/// What lies on the desk: which meeting, and everyone in the order of their readings.
public record DeskSheet(
        MeetingId meeting, String title, Instant startsAt, Instant endsAt, String place, List<Comer> comers) {}
