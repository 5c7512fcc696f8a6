package org.tsumugi.meetings;

/// A point of the agenda.
public record AgendaItem(String text, MeetingContent content) {}
