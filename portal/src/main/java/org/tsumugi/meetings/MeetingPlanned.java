package org.tsumugi.meetings;

/// A meeting stands in the calendar.
public record MeetingPlanned(MeetingId meeting) {}
