package org.tsumugi.meetings;

import java.time.LocalTime;
import java.util.Optional;

/// A point of the agenda.
///
/// @param at      when it begins, where that is said
/// @param speaker who speaks; empty where nobody is named
public record AgendaItem(String text, MeetingContent content, Optional<LocalTime> at, String speaker) {

    public AgendaItem(String text, MeetingContent content) {
        this(text, content, Optional.empty(), "");
    }
}
