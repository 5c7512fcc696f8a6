package org.tsumugi.meetings;

/// A meeting is not what it was.
///
/// @param moved whether time or place are others: who comes must know
public record MeetingChanged(MeetingId meeting, boolean moved) {}
