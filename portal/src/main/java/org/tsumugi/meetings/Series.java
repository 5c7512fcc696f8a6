package org.tsumugi.meetings;

/// Meetings that belong together, under the name and the body that people know.
///
/// @param owner the body that runs it; the base often only co-hosts
public record Series(SeriesId id, String name, String owner, MeetingKind kind) {}
