package org.tsumugi.meetings;

/// A meeting was called off.
public record MeetingCancelled(MeetingId meeting) {}
