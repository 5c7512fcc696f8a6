package org.tsumugi.meetings;

/// Whether it takes place; what was called off stays visible.
public enum MeetingStatus {
    PLANNED,
    CANCELLED,
    HELD
}
