package org.tsumugi.meetings.topics;

import java.time.Instant;
import org.tsumugi.meetings.MeetingId;

/// A meeting as one chooses it for a topic, or finds it where the topic came from.
public record TopicMeeting(MeetingId id, String title, Instant startsAt) {}
