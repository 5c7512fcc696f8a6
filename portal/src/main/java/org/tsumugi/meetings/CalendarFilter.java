package org.tsumugi.meetings;

import java.util.Optional;

/// Which meetings of the calendar.
///
/// @param onlyAttending those that the member who looks attends
public record CalendarFilter(Optional<MeetingKind> kind, boolean onlyAttending) {

    public static final CalendarFilter ALL = new CalendarFilter(Optional.empty(), false);
}
